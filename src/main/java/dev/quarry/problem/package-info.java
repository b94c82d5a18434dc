/** The table of everything that can go wrong, the bodies a client sees of it, and the mapper between the two. */
@NullMarked
package dev.quarry.problem;

import org.jspecify.annotations.NullMarked;
