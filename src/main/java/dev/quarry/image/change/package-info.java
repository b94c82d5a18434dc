/** Changes of existing images, in place or as another image with its own hash. */
@NullMarked
package dev.quarry.image.change;

import org.jspecify.annotations.NullMarked;
