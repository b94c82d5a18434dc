package dev.quarry.catalog;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the SQLSTATE of a failed statement (PostgreSQL, appendix A, "Error Codes").
 *
 * <p>Hibernate Reactive 3.2 wraps an exception of the client in a {@link SQLException} that keeps only its state and
 * its message. Failures outside a statement, such as a lost connection, are exceptions of the client.
 */
final class SqlStates {

    private static final Pattern UNIQUE = Pattern.compile("violates unique constraint \"([^\"]+)\"");

    private SqlStates() {}

    /** Returns the five-character SQLSTATE; empty if the failure has none. */
    static String of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var state = own(cause);
            if (state != null) {
                return state;
            }
        }
        return "";
    }

    private static @Nullable String own(Throwable failure) {
        if (failure instanceof PgException postgres) {
            return postgres.getSqlState();
        }
        return failure instanceof SQLException sql ? sql.getSQLState() : null;
    }

    /** Returns the name of the violated unique constraint; empty if the failure is another one. */
    static String violatedUnique(Throwable failure) {
        if (!"23505".equals(of(failure))) {
            return "";
        }
        var words = UNIQUE.matcher(String.valueOf(failure.getMessage()));
        return words.find() ? words.group(1) : "";
    }

    /** Returns whether a row violates the foreign key to its organization, which was deleted. */
    static boolean isOrganizationGone(Throwable failure) {
        return "23503".equals(of(failure))
                && String.valueOf(failure.getMessage()).contains("_organization_fkey");
    }

    static boolean isDivisionByZero(String state) {
        return "22012".equals(state);
    }

    /** Deadlock or serialization failure: the server rolled the transaction back, and it can be repeated. */
    static boolean isDeadlock(String state) {
        return "40P01".equals(state) || "40001".equals(state);
    }

    /** Class 08: connection failure; 53: insufficient resources; 57: server shutdown or statement timeout. */
    static boolean isUnavailable(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }
}
