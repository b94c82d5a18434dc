/** Where the bytes live: the seam to the object store. */
@NullMarked
package dev.quarry.blob;

import org.jspecify.annotations.NullMarked;
