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
 * Access to PostgreSQL, with failures translated to {@link Problem}. Images and uploads use the reactive client
 * directly, because every upload runs several statements; organizations and accounts, which are accessed rarely, use
 * Hibernate Reactive.
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
        // One timeout each for getting a connection, for the statements, and for a lock wait.
        this.patience = config.timeout().multipliedBy(3);
        this.afterDeadlock =
                new Retry(vertx, Database::isDeadlock, TRIES_AFTER_DEADLOCK, PAUSE_AFTER_DEADLOCK, config.timeout());
        this.whileAway = new Retry(vertx, Database::isAway, config.retries(), config.retryDelay(), patience);
    }

    /** Runs reads, or single statements that are a transaction of their own. */
    <T> Uni<T> stateless(Function<Session, Uni<T>> work) {
        return translated(bounded(Uni.createFrom().deferred(() -> work.apply(new Session(pool)))));
    }

    /** Runs several statements in one transaction. Repeats the work after a deadlock or a serialization failure. */
    <T> Uni<T> transaction(Function<Session, Uni<T>> work) {
        return translated(bounded(afterDeadlock.of(Futures.uni(
                () -> pool.withTransaction(connection -> Futures.future(work.apply(new Session(connection))))))));
    }

    /** As {@link #stateless}, with a Hibernate session. */
    <T> Uni<T> entities(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return translated(bounded(Uni.createFrom().deferred(() -> sessions.withStatelessSession(work))));
    }

    /** As {@link #transaction}, with a Hibernate session. */
    <T> Uni<T> entityTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return translated(bounded(afterDeadlock.of(Uni.createFrom()
                .deferred(() ->
                        Panache.withTransaction(() -> Panache.getSession().chain(session -> work.apply(session)))))));
    }

    /**
     * Retries a step of an upload while PostgreSQL is unavailable, so that an outage of some seconds does not lose
     * bytes that were already received.
     *
     * @param step must be safe to repeat when the outcome of an earlier attempt is unknown
     */
    <T> Uni<T> patiently(Uni<T> step) {
        return whileAway.of(step);
    }

    /**
     * Limits the time that work may take. A server that vanishes without closing its connections causes no failure. The
     * session and its context stay bound to the waiting statement, so {@link #patiently} does not retry after
     * {@link Silence}.
     */
    private <T> Uni<T> bounded(Uni<T> work) {
        return Deadline.of(vertx, patience, work, Silence::new);
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof Problem problem
                && problem.type() == ProblemType.DATABASE_UNAVAILABLE
                && !(problem.getCause() instanceof Silence);
    }

    /** PostgreSQL did not respond in time. */
    private static final class Silence extends TimeoutException {
        Silence() {
            super("No response from PostgreSQL");
        }
    }

    private static <T> Uni<T> translated(Uni<T> work) {
        return work.onFailure(SqlStates::isOrganizationGone)
                .transform(failure -> new Problem(ProblemType.ORGANIZATION_NOT_FOUND))
                .onFailure(Database::isUnavailable)
                .transform(failure -> new Problem(
                        ProblemType.DATABASE_UNAVAILABLE, ProblemType.DATABASE_UNAVAILABLE.message(), failure));
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
