package dev.quarry.stats;

import java.time.LocalDate;

/**
 * Statistics of one day (UTC).
 *
 * @param space stored bytes at the end of the day; for today, the current value
 * @param files stored images, at the same time
 */
public record Day(LocalDate date, long space, long files, Traffic traffic) {}
