package dev.quarry.image;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long deleted images are kept. */
@ConfigMapping(prefix = "quarry")
public interface RetentionConfig {

    /** How long an image is kept after its delete; its bytes end with the last image that uses them. */
    @WithDefault("30d")
    Duration retention();
}
