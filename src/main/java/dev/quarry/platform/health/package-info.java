/** Health checks for {@code /health} on the management port. */
@NullMarked
package dev.quarry.platform.health;

import org.jspecify.annotations.NullMarked;
