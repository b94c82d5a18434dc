package dev.quarry.journal;

import dev.quarry.settings.AtLeastAMillisecond;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Object journal configuration. */
@ConfigMapping(prefix = "quarry.journal")
public interface JournalConfig {

    /**
     * Time after which an object that is being written counts as abandoned and is deleted, unless its process renews
     * the lease. A process renews its leases four times in this period.
     */
    @WithDefault("2m")
    Duration lease();

    /**
     * Interval at which each replica purges images whose retention is over and deletes abandoned objects. Also the
     * delay before a failed delete is retried; it doubles with each attempt, up to 1 hour.
     */
    @WithDefault("1m")
    Duration reapEvery();

    /**
     * Time limit of one round that purges images and of one that deletes objects. The round stops after the item in
     * progress; the next one, after `quarry.journal.reap-every`, continues. A round that does not end within twice the
     * limit is reported as failed and abandoned.
     */
    @WithDefault("10m")
    @WithConverter(AtLeastAMillisecond.class)
    Duration roundLimit();
}
