package dev.quarry.image;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Retention of deleted images. */
@ConfigMapping(prefix = "quarry")
public interface RetentionConfig {

    /**
     * Time during which a deleted image can be restored. Afterwards it is purged. Its bytes are removed with the last
     * image that uses them.
     */
    @WithDefault("30d")
    Duration retention();
}
