/** What an image file's own bytes say about it, read while they pass. */
@NullMarked
package dev.quarry.format;

import org.jspecify.annotations.NullMarked;
