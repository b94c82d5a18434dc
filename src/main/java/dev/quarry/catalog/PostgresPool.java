package dev.quarry.catalog;

import dev.quarry.catalog.search.Statement;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;

/**
 * Makes the pool of connections so that nothing is waited for without end: a statement that takes too long, a server
 * that cannot be reached. What is left is one that has gone without a word, see {@link Database}.
 *
 * <p>The server itself ends what takes too long (PostgreSQL, "Statement Behavior": {@code statement_timeout},
 * {@code idle_in_transaction_session_timeout}), so that a process that stands still holds no lock for ever.
 */
@Singleton
class PostgresPool implements PgPoolCreator {

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
        // No idle time-out of the socket: a connection that it closes is never given back to the pool (Vert.x 4.5.27).
        options.setConnectTimeout(millis);
        trust(options);
        options.setPreparedStatementCacheSqlFilter(sql -> !Statement.isPlannedForItsValues(sql));
        options.addProperty("statement_timeout", Integer.toString(millis));
        // Everything here is found by an index; where most rows are one organization's, a planner may think otherwise.
        options.addProperty("enable_seqscan", "off");
        // To compile a plan takes longer than any statement here.
        options.addProperty("jit", "off");
        options.addProperty("idle_in_transaction_session_timeout", Integer.toString(millis));
        return options;
    }

    /** What the address says of TLS in libpq's words, which JDBC understands by itself: sslmode and sslrootcert. */
    private static void trust(PgConnectOptions options) {
        var properties = new HashMap<>(options.getProperties());
        var authorities = properties.remove("sslrootcert");
        options.setProperties(properties);
        if (authorities != null) {
            options.setPemTrustOptions(new PemTrustOptions().addCertPath(authorities));
        }
        if (options.getSslMode() == SslMode.VERIFY_FULL) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
    }
}
