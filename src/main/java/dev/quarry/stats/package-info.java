/** Daily statistics of organizations, counted in memory and written every few seconds. */
@NullMarked
package dev.quarry.stats;

import org.jspecify.annotations.NullMarked;
