/** Circuit breakers for an object store that does not respond. */
@NullMarked
package dev.quarry.blob.circuit;

import org.jspecify.annotations.NullMarked;
