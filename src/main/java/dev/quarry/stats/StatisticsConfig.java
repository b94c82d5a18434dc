package dev.quarry.stats;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of statistics. */
@ConfigMapping(prefix = "quarry.stats")
public interface StatisticsConfig {

    /**
     * Interval at which each replica writes download counts and storage sizes to the database. A replica that crashes
     * loses the download counts since the last write.
     */
    @WithDefault("5s")
    Duration flushEvery();
}
