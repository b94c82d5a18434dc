package dev.quarry.catalog;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The two ways into PostgreSQL, with its failures translated once. */
@ApplicationScoped
class Database {

    private final Mutiny.SessionFactory sessions;

    Database(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** For reads, and for single statements that are a transaction of their own. */
    <T> Uni<T> stateless(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return translated(sessions.withStatelessSession(work));
    }

    /** For several statements that hold together; Panache's entities join in. */
    <T> Uni<T> transaction(Function<Mutiny.Session, Uni<T>> work) {
        return translated(Panache.withTransaction(() -> Panache.getSession().chain(session -> work.apply(session))));
    }

    private static <T> Uni<T> translated(Uni<T> work) {
        return work.onFailure(Database::isUnavailable)
                .transform(failure -> new Problem(
                        ProblemType.CATALOG_UNAVAILABLE, ProblemType.CATALOG_UNAVAILABLE.message(), failure));
    }

    /** The name of the constraint that a failure is about; empty if it is about none. */
    static String violatedConstraint(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException postgres && "23505".equals(postgres.getSqlState())) {
                return String.valueOf(postgres.getConstraint());
            }
        }
        return "";
    }

    private static boolean isUnavailable(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException postgres) {
                // Class 08: connection, 53: out of resources, 57: the server shuts down (PostgreSQL, appendix A).
                var state = String.valueOf(postgres.getSqlState());
                return state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
            }
            if (cause instanceof IOException || cause instanceof TimeoutException || cause instanceof VertxException) {
                return true;
            }
        }
        return failure instanceof PersistenceException && failure.getCause() == null && isTimeout(failure);
    }

    private static boolean isTimeout(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("timeout");
    }
}
