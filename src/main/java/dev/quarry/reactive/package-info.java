/** Utilities for Mutiny and Vert.x: contexts, deadlines, retries and periodic work. */
@NullMarked
package dev.quarry.reactive;

import org.jspecify.annotations.NullMarked;
