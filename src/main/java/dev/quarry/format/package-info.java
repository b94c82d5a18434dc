/** Streaming parsers that detect the format and properties of an image from its bytes. */
@NullMarked
package dev.quarry.format;

import org.jspecify.annotations.NullMarked;
