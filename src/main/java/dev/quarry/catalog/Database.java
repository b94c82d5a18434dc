package dev.quarry.catalog;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.reactive.Retry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
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

    private static final int TRIES = 4;
    private static final long FIRST_PAUSE_MILLIS = 10;

    private final Mutiny.SessionFactory sessions;
    private final Retry afterDeadlock;

    Database(Mutiny.SessionFactory sessions, Vertx vertx) {
        this.sessions = sessions;
        this.afterDeadlock = new Retry(vertx, Database::isDeadlock, TRIES, FIRST_PAUSE_MILLIS);
    }

    /** For reads, and for single statements that are a transaction of their own. */
    <T> Uni<T> stateless(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return translated(sessions.withStatelessSession(work));
    }

    /** For several statements that hold together; Panache's entities join in. Run again if others were in the way. */
    <T> Uni<T> transaction(Function<Mutiny.Session, Uni<T>> work) {
        return translated(afterDeadlock.of(Uni.createFrom()
                .deferred(() ->
                        Panache.withTransaction(() -> Panache.getSession().chain(session -> work.apply(session))))));
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

    /** Two transactions that waited for each other: one was ended by the server, which says to try it again. */
    private static boolean isDeadlock(Throwable failure) {
        var state = sqlState(failure);
        return "40P01".equals(state) || "40001".equals(state);
    }

    private static String sqlState(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException postgres) {
                return String.valueOf(postgres.getSqlState());
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
