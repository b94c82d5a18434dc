/** What happens in an organization day by day: counted in memory, written every few seconds. */
@NullMarked
package dev.quarry.stats;

import org.jspecify.annotations.NullMarked;
