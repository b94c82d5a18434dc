/** What {@code /health} on the management port says. */
@NullMarked
package dev.quarry.platform.health;

import org.jspecify.annotations.NullMarked;
