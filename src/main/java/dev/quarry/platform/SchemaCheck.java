package dev.quarry.platform;

import dev.quarry.catalog.DatabaseConfig;
import dev.quarry.catalog.Schema;
import dev.quarry.problem.StartRefused;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.flywaydb.core.Flyway;

/**
 * Lets no process serve whose schema is too old: it is brought up to date, or, where somebody else should have done that, the
 * start refused. Flyway and its JDBC connection are a quarter of a native start, so nothing asks for them where the
 * schema is up to date.
 */
@Singleton
class SchemaCheck {

    private static final int FIRST = 1;

    private final DatabaseConfig config;
    private final Schema schema;
    private final Instance<Flyway> flyway;

    SchemaCheck(DatabaseConfig config, Schema schema, @FlywayDataSource("schema") Instance<Flyway> flyway) {
        this.config = config;
        this.schema = schema;
        this.flyway = flyway;
    }

    /** A newer schema is one that the next release has brought while this one still serves. */
    void look(@Observes @Priority(FIRST) StartupEvent start) {
        if (Training.isRunning()) {
            Training.rehearse(this::version);
            return;
        }
        var version = version();
        if (version < Schema.NEEDED) {
            if (!config.migrateAtStart()) {
                throw tooOld(version);
            }
            flyway.get().migrate();
        }
    }

    private int version() {
        try {
            return VertxContextSupport.subscribeAndAwait(schema::version);
        } catch (Throwable e) {
            throw new StartRefused(
                    "the database at " + config.url() + " cannot be used: " + StartFailure.reason(e)
                            + ". See quarry.database.url, .username and .password.",
                    e);
        }
    }

    private static StartRefused tooOld(int version) {
        return new StartRefused("the database's schema is at version " + version + ", and this Quarry needs "
                + Schema.NEEDED + ". Run it once with the argument migrate, or set"
                + " quarry.database.migrate-at-start=true.");
    }
}
