package dev.quarry.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.reactive.Deadline;
import dev.quarry.reactive.Futures;
import dev.quarry.reactive.Retry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The ways into PostgreSQL, with its failures translated once. What images and uploads need goes straight through the
 * reactive client, since every upload asks several times; what is done now and then, with organizations and accounts, goes
 * through Hibernate Reactive.
 */
@ApplicationScoped
class Database {

    private static final int TRIES_AFTER_DEADLOCK = 5;
    private static final Duration PAUSE_AFTER_DEADLOCK = Duration.ofMillis(10);

    private final Pool pool;
    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;
    private final Duration patience;
    private final Retry afterDeadlock;
    private final Retry whileAway;

    Database(Pool pool, Mutiny.SessionFactory sessions, Vertx vertx, DatabaseConfig config) {
        this.pool = pool;
        this.sessions = sessions;
        this.vertx = vertx;
        // For a connection, for the statements, and for a lock that one of them waits for.
        this.patience = config.timeout().multipliedBy(3);
        this.afterDeadlock =
                new Retry(vertx, Database::isDeadlock, TRIES_AFTER_DEADLOCK, PAUSE_AFTER_DEADLOCK, config.timeout());
        this.whileAway = new Retry(vertx, Database::isAway, config.retries(), config.retryDelay(), patience);
    }

    /** For reads, and for single statements that are a transaction of their own. */
    <T> Uni<T> stateless(Function<Session, Uni<T>> work) {
        return translated(bounded(Uni.createFrom().deferred(() -> work.apply(new Session(pool)))));
    }

    /** For several statements that hold together. Run again if others were in the way. */
    <T> Uni<T> transaction(Function<Session, Uni<T>> work) {
        return translated(bounded(afterDeadlock.of(Futures.uni(
                () -> pool.withTransaction(connection -> Futures.future(work.apply(new Session(connection))))))));
    }

    /** For reads of Panache's entities, and for single statements beside them. */
    <T> Uni<T> entities(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return translated(bounded(Uni.createFrom().deferred(() -> sessions.withStatelessSession(work))));
    }

    /** As {@link #transaction}, for those who work with Panache's entities. */
    <T> Uni<T> entityTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return translated(bounded(afterDeadlock.of(Uni.createFrom()
                .deferred(() ->
                        Panache.withTransaction(() -> Panache.getSession().chain(session -> work.apply(session)))))));
    }

    /**
     * For the steps of an upload, whose bytes are here already: a database that is away for some seconds must not cost
     * them.
     *
     * @param step one that may be done again when its outcome is unknown
     */
    <T> Uni<T> patiently(Uni<T> step) {
        return whileAway.of(step);
    }

    /**
     * A server that has gone without a word closes nothing, so nothing fails by itself. The session stays with the
     * statement that waits, and so does its context: nothing may be done again there.
     */
    private <T> Uni<T> bounded(Uni<T> work) {
        return Deadline.of(vertx, patience, work, Silence::new);
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof Problem problem
                && problem.type() == ProblemType.CATALOG_UNAVAILABLE
                && !(problem.getCause() instanceof Silence);
    }

    /** Nothing came in time. */
    private static final class Silence extends TimeoutException {
        Silence() {
            super("PostgreSQL says nothing");
        }
    }

    private static <T> Uni<T> translated(Uni<T> work) {
        return work.onFailure(SqlStates::isOrganizationGone)
                .transform(failure -> new Problem(ProblemType.ORGANIZATION_NOT_FOUND))
                .onFailure(Database::isUnavailable)
                .transform(failure -> new Problem(
                        ProblemType.CATALOG_UNAVAILABLE, ProblemType.CATALOG_UNAVAILABLE.message(), failure));
    }

    private static boolean isDeadlock(Throwable failure) {
        return SqlStates.isDeadlock(SqlStates.of(failure));
    }

    private static boolean isUnavailable(Throwable failure) {
        var state = SqlStates.of(failure);
        if (!state.isEmpty()) {
            return SqlStates.isUnavailable(state);
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof JsonProcessingException)
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException
                    || cause instanceof NoStackTraceThrowable) {
                return true;
            }
        }
        return failure instanceof PersistenceException && failure.getCause() == null && isTimeout(failure);
    }

    private static boolean isTimeout(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("timeout");
    }
}
