package dev.quarry.catalog;

import java.time.Duration;

/** Converts durations to seconds for {@code make_interval(secs => …)}. */
final class Seconds {

    private Seconds() {}

    static double of(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
