package dev.quarry.catalog;

import dev.quarry.settings.AtLeastAMillisecond;
import dev.quarry.settings.AtLeastOne;
import dev.quarry.settings.NotNegative;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where the metadata lives. The reactive pool and Flyway's JDBC connection both follow from it. */
@ConfigMapping(prefix = "quarry.database")
public interface DatabaseConfig {

    /** PostgreSQL, as `postgresql://host:port/database`. */
    @WithDefault("postgresql://localhost:5432/quarry")
    String url();

    /** The user that Quarry connects as; it must be able to create tables in its schema. */
    @WithDefault("quarry")
    String username();

    /** That user's password. */
    Optional<String> password();

    /** Connections that may be open at once. */
    @WithDefault("20")
    @WithConverter(AtLeastOne.class)
    int connections();

    /** How long a statement may take, a lock be waited for, a connection be waited for. */
    @WithDefault("10s")
    Duration timeout();

    /**
     * How often a step of an upload, whose bytes are in the store already, is done again while PostgreSQL is away; not later
     * than three times the time-out after the first.
     */
    @WithDefault("5")
    @WithConverter(NotNegative.class)
    int retries();

    /** How long the first of them waits; each further one waits twice as long as the one before. */
    @WithDefault("200ms")
    @WithConverter(AtLeastAMillisecond.class)
    Duration retryDelay();

    /**
     * Whether every start brings the schema up to date. If not, `migrate` does (`java -jar quarkus-run.jar migrate`), and a
     * process whose schema is too old does not start.
     */
    @WithDefault("true")
    boolean migrateAtStart();
}
