/** Names that users give to images of their choice. */
@NullMarked
package dev.quarry.image.alias;

import org.jspecify.annotations.NullMarked;
