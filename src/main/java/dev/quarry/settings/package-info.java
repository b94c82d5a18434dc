/** Bounds of what is configured: a start with a value beyond them is refused, and says which key and why. */
@NullMarked
package dev.quarry.settings;

import org.jspecify.annotations.NullMarked;
