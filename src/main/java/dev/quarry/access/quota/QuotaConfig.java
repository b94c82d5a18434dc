package dev.quarry.access.quota;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What an organization may store that has no quota of its own. */
@ConfigMapping(prefix = "quarry.quota")
public interface QuotaConfig {

    /** How many bytes; without it, any number. */
    Optional<MemorySize> bytes();

    /** How many images; without it, any number. */
    Optional<Long> images();
}
