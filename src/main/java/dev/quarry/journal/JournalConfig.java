package dev.quarry.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the journal waits. */
@ConfigMapping(prefix = "quarry.journal")
public interface JournalConfig {

    /** How long an announced object is left alone; after that it counts as left behind. */
    @WithDefault("2m")
    Duration lease();
}
