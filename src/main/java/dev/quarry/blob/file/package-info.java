/** Objects as files on a local disk, for one machine. */
@NullMarked
package dev.quarry.blob.file;

import org.jspecify.annotations.NullMarked;
