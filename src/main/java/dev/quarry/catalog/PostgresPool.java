package dev.quarry.catalog;

import dev.quarry.catalog.search.Statement;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;

/**
 * Makes the pool of connections so that nothing is waited for without end: a statement that takes too long, a server
 * that cannot be reached, one that has gone without a word ({@link SilenceWatch}, {@link Database}).
 *
 * <p>The server itself ends what takes too long (PostgreSQL, "Statement Behavior": {@code statement_timeout},
 * {@code idle_in_transaction_session_timeout}), so that a process that stands still holds no lock for ever.
 */
@Singleton
class PostgresPool implements PgPoolCreator {

    private final KnownImages images;
    private final KnownTotals totals;
    private final Duration timeout;

    PostgresPool(KnownImages images, KnownTotals totals, DatabaseConfig config) {
        this.images = images;
        this.totals = totals;
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
                .withConnectHandler(this::opened)
                .build();
    }

    private void opened(SqlConnection connection) {
        images.forgetAll();
        totals.forgetAll();
        SilenceWatch.over(connection, silence());
        // Which gives it to the pool.
        var unused = connection.close();
    }

    /** The server itself ends every statement in half of that. */
    private Duration silence() {
        return timeout.multipliedBy(2);
    }

    private PgConnectOptions bounded(PgConnectOptions options) {
        var millis = (int) timeout.toMillis();
        options.setConnectTimeout(millis);
        // For the handshake; then SilenceWatch takes its place.
        options.setIdleTimeout((int) silence().toMillis());
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        trust(options);
        options.setPreparedStatementCacheSqlFilter(sql -> !Statement.isPlannedForItsValues(sql));
        options.addProperty("statement_timeout", Integer.toString(millis));
        // Everything here is found by an index; where most rows are one organization's, a planner may think otherwise.
        options.addProperty("enable_seqscan", "off");
        // To compile a plan takes longer than any statement here.
        options.addProperty("jit", "off");
        // Nor are workers worth starting for a page; counting a million values is.
        options.addProperty("parallel_setup_cost", "10000");
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
