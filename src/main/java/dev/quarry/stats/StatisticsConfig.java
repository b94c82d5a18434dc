package dev.quarry.stats;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How statistics are kept. */
@ConfigMapping(prefix = "quarry.stats")
public interface StatisticsConfig {

    /** How often what was counted is written; a process that dies loses what it counted since. */
    @WithDefault("5s")
    Duration flushEvery();
}
