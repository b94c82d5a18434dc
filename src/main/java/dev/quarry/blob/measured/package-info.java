/** What the store costs: every call of it timed, and told to whoever traces. */
@NullMarked
package dev.quarry.blob.measured;

import org.jspecify.annotations.NullMarked;
