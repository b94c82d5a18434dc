/** Metrics and traces of the calls to the object store. */
@NullMarked
package dev.quarry.blob.measured;

import org.jspecify.annotations.NullMarked;
