/** Copies images between organizations. The object store copies the bytes; one transaction creates the rows. */
@NullMarked
package dev.quarry.copy;

import org.jspecify.annotations.NullMarked;
