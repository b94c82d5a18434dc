package dev.quarry.access.quota;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Default quota of organizations without a quota of their own. */
@ConfigMapping(prefix = "quarry.quota")
public interface QuotaConfig {

    /**
     * Maximum number of bytes that an organization can store, unless it has a quota of its own. Identical files count
     * once; deleted images count until they are purged. Unset: unlimited.
     */
    Optional<MemorySize> bytes();

    /**
     * Maximum number of images that an organization can store, unless it has a quota of its own. Deleted images count
     * until they are purged. Unset: unlimited.
     */
    Optional<Long> images();
}
