/** Spares a store that does not answer, and those who would wait for it. */
@NullMarked
package dev.quarry.blob.circuit;

import org.jspecify.annotations.NullMarked;
