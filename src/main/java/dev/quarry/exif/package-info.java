/** Reads EXIF: camera, date and location of an image. */
@NullMarked
package dev.quarry.exif;

import org.jspecify.annotations.NullMarked;
