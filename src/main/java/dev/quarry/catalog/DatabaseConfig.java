package dev.quarry.catalog;

import dev.quarry.settings.AtLeastAMillisecond;
import dev.quarry.settings.AtLeastOne;
import dev.quarry.settings.NotNegative;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * Connection to PostgreSQL, which stores the metadata. Configures both the reactive pool and Flyway's JDBC connection.
 */
@ConfigMapping(prefix = "quarry.database")
public interface DatabaseConfig {

    /**
     * URL of the database: `postgresql://host:port/database`. For TLS, append
     * `?sslmode=verify-full&sslrootcert=/path/ca.pem`.
     */
    @WithDefault("postgresql://localhost:5432/quarry")
    String url();

    /** User to connect as. The user that migrates the schema must be allowed to create tables in it. */
    @WithDefault("quarry")
    String username();

    /** Password of the user. Unset by default. */
    Optional<String> password();

    /** Maximum number of open connections in the pool of each replica, at least 1. */
    @WithDefault("20")
    @WithConverter(AtLeastOne.class)
    int connections();

    /**
     * Maximum duration of a statement, of a wait for a lock, and of a wait for a connection. A database operation,
     * including its retries after deadlocks, fails after three times this value.
     */
    @WithDefault("10s")
    Duration timeout();

    /**
     * Maximum number of retries of an upload step while PostgreSQL is unavailable; `0` disables them. No retry is
     * scheduled later than three times `quarry.database.timeout` after the first attempt.
     */
    @WithDefault("5")
    @WithConverter(NotNegative.class)
    int retries();

    /**
     * Pause before the first of these retries, at least 1 ms. Each further pause is twice as long as the previous one.
     */
    @WithDefault("200ms")
    @WithConverter(AtLeastAMillisecond.class)
    Duration retryDelay();

    /**
     * Migrate the database schema at every start. If `false`, run `java -jar quarkus-run.jar migrate` instead; Quarry
     * then refuses to start on a schema that is too old.
     */
    @WithDefault("true")
    boolean migrateAtStart();
}
