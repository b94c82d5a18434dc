package dev.quarry.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the process ends when it is asked to (SIGTERM). */
@ConfigMapping(prefix = "quarry.shutdown")
public interface ShutdownConfig {

    /** How long requests are still taken, while `/health/ready` says already that none should come. */
    @WithDefault("0s")
    Duration delay();

    /** How long what is under way then may take to finish; what is left of uploads is broken off and cleaned up. */
    @WithDefault("20s")
    Duration grace();
}
