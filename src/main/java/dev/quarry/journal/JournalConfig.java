package dev.quarry.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the journal waits, and how often it is worked off. */
@ConfigMapping(prefix = "quarry.journal")
public interface JournalConfig {

    /**
     * How long an object that is being written is left alone without a sign of life; after that it counts as left
     * behind. While a process lives it gives that sign four times in this time.
     */
    @WithDefault("2m")
    Duration lease();

    /** How often each replica ends images whose retention is over, and deletes what is due. */
    @WithDefault("1m")
    Duration reapEvery();
}
