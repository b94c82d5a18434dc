package dev.quarry.stats;

import java.time.LocalDate;

/**
 * What was on one day (UTC).
 *
 * @param space the bytes that were stored at its end, or are now
 * @param files the images
 */
public record Day(LocalDate date, long space, long files, Traffic traffic) {}
