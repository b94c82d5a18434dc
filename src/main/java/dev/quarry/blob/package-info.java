/** Interface to the object store that holds the image bytes. */
@NullMarked
package dev.quarry.blob;

import org.jspecify.annotations.NullMarked;
