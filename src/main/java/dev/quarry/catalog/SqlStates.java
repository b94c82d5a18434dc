package dev.quarry.catalog;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL says of a statement that failed (PostgreSQL, appendix A: error codes).
 *
 * <p>Hibernate Reactive 3.2 hands the client's exception on as a {@link SQLException} that keeps its state and its words,
 * and nothing else of it; what fails outside a statement, such as a connection, comes as the client's own.
 */
final class SqlStates {

    private static final Pattern UNIQUE = Pattern.compile("violates unique constraint \"([^\"]+)\"");

    private SqlStates() {}

    /** The five characters of the error code; empty if the failure has none. */
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

    /** The unique constraint that a failure is about; empty if it is about none. */
    static String violatedUnique(Throwable failure) {
        if (!"23505".equals(of(failure))) {
            return "";
        }
        var words = UNIQUE.matcher(String.valueOf(failure.getMessage()));
        return words.find() ? words.group(1) : "";
    }

    /** Tells whether a row was to be made for an organization that is no more. */
    static boolean isOrganizationGone(Throwable failure) {
        return "23503".equals(of(failure))
                && String.valueOf(failure.getMessage()).contains("_organization_fkey");
    }

    static boolean isDivisionByZero(String state) {
        return "22012".equals(state);
    }

    /** Two transactions that waited for each other: one was ended by the server, which says to try it again. */
    static boolean isDeadlock(String state) {
        return "40P01".equals(state) || "40001".equals(state);
    }

    /** Class 08: connection, 53: out of resources, 57: the server shuts down, or a statement took too long. */
    static boolean isUnavailable(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }
}
