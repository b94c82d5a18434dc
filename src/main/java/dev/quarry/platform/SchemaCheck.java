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
 * Checks the version of the schema at startup. An outdated schema is migrated, or prevents the start if
 * {@code quarry.database.migrate-at-start} is off. Flyway and its JDBC connection take a quarter of a native start, so
 * they are used only if the schema is outdated.
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

    /** Accepts a newer schema: the next release may have migrated it while this one still serves. */
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
                    "cannot use the database at " + config.url() + ": " + StartFailure.reason(e)
                            + ". Check quarry.database.url, .username and .password.",
                    e);
        }
    }

    private static StartRefused tooOld(int version) {
        return new StartRefused("the database schema is at version " + version + ", but this release requires "
                + Schema.NEEDED + ". Run Quarry once with the argument migrate, or set"
                + " quarry.database.migrate-at-start=true.");
    }
}
