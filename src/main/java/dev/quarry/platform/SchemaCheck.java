package dev.quarry.platform;

import dev.quarry.catalog.DatabaseConfig;
import dev.quarry.catalog.Schema;
import dev.quarry.problem.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets no process serve whose schema somebody else should have brought up to date, and has not. */
@Singleton
class SchemaCheck {

    private static final int FIRST = 1;

    private final DatabaseConfig config;
    private final Schema schema;

    SchemaCheck(DatabaseConfig config, Schema schema) {
        this.config = config;
        this.schema = schema;
    }

    void look(@Observes @Priority(FIRST) StartupEvent start) {
        if (!config.migrateAtStart()) {
            require(version());
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

    /** A newer schema is one that the next release has brought while this one still serves. */
    private static void require(int version) {
        if (version < Schema.NEEDED) {
            throw new StartRefused("the database's schema is at version " + version + ", and this Quarry needs "
                    + Schema.NEEDED + ". Run it once with the argument migrate, or set"
                    + " quarry.database.migrate-at-start=true.");
        }
    }
}
