package dev.quarry.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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
}
