package dev.quarry.catalog;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Makes the pool of connections so that nothing is waited for without end: a database that answers too late, one that
 * cannot be reached, one that has gone without a word.
 *
 * <p>The server itself ends what takes too long (PostgreSQL, "Statement Behavior": {@code statement_timeout},
 * {@code idle_in_transaction_session_timeout}), so that a process that stands still holds no lock for ever.
 */
@Singleton
class PostgresPool implements PgPoolCreator {

    /** A connection that nothing comes over for so many time-outs is dead, since the server would have spoken. */
    private static final int DEAD_AFTER = 3;

    private final Duration timeout;

    PostgresPool(DatabaseConfig config) {
        this.timeout = config.timeout();
    }

    @Override
    public Pool create(Input input) {
        var pool = input.poolOptions()
                .setConnectionTimeout((int) timeout.toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        return PgBuilder.pool()
                .with(pool)
                .connectingTo(input.pgConnectOptionsList().stream()
                        .<SqlConnectOptions>map(this::bounded)
                        .toList())
                .using(input.vertx())
                .build();
    }

    private PgConnectOptions bounded(PgConnectOptions options) {
        var millis = (int) timeout.toMillis();
        options.setConnectTimeout(millis)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(DEAD_AFTER * millis);
        options.addProperty("statement_timeout", Integer.toString(millis));
        options.addProperty("idle_in_transaction_session_timeout", Integer.toString(DEAD_AFTER * millis));
        return options;
    }
}
