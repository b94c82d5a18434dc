/** Aliases: names that users assign to images. */
@NullMarked
package dev.quarry.image.alias;

import org.jspecify.annotations.NullMarked;
