/** Receives uploads and stores them as source images. */
@NullMarked
package dev.quarry.upload;

import org.jspecify.annotations.NullMarked;
