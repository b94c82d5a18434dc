package dev.quarry.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Shutdown on SIGTERM. */
@ConfigMapping(prefix = "quarry.shutdown")
public interface ShutdownConfig {

    /** Time after SIGTERM in which requests are still accepted, while `/health/ready` already returns `503`. */
    @WithDefault("0s")
    Duration delay();

    /** Time after `delay` for requests in progress to finish. Uploads that take longer are aborted and cleaned up. */
    @WithDefault("20s")
    Duration grace();
}
