/** Source images: their data, identity, use cases and endpoints. */
@NullMarked
package dev.quarry.image;

import org.jspecify.annotations.NullMarked;
