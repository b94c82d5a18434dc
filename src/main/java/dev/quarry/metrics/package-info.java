/** Shared utilities for the metrics registry. */
@NullMarked
package dev.quarry.metrics;

import org.jspecify.annotations.NullMarked;
