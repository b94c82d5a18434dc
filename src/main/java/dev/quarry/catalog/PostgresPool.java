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
 * Creates the connection pool with a limit on every wait: for slow statements, for unreachable servers, and for servers
 * that stop responding ({@link SilenceWatch}, {@link Database}).
 *
 * <p>The server also enforces limits ({@code statement_timeout} and {@code idle_in_transaction_session_timeout} in
 * PostgreSQL, "Statement Behavior"), so that a replica that hangs does not keep its locks forever.
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
        // Releases the connection to the pool.
        var unused = connection.close();
    }

    /** Time without a response until a connection is closed: twice the {@code statement_timeout} of the server. */
    private Duration silence() {
        return timeout.multipliedBy(2);
    }

    private PgConnectOptions bounded(PgConnectOptions options) {
        var millis = (int) timeout.toMillis();
        options.setConnectTimeout(millis);
        // For the handshake only; afterwards SilenceWatch replaces it.
        options.setIdleTimeout((int) silence().toMillis());
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        trust(options);
        options.setPreparedStatementCacheSqlFilter(sql -> !Statement.isPlannedForItsValues(sql));
        options.addProperty("statement_timeout", Integer.toString(millis));
        // Every query has an index. Where one organization has most of the rows, the planner would prefer a full scan.
        options.addProperty("enable_seqscan", "off");
        // Compiling a plan takes longer than running any statement here.
        options.addProperty("jit", "off");
        // Ten times the default: starting workers takes longer than reading a page, but pays for counting a million
        // values.
        options.addProperty("parallel_setup_cost", "10000");
        options.addProperty("idle_in_transaction_session_timeout", Integer.toString(millis));
        return options;
    }

    /** Applies the TLS parameters of the URL, `sslmode` and `sslrootcert` as in libpq. JDBC supports both itself. */
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
