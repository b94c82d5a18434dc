/** What a camera wrote into a picture: when, where and with what it was taken. */
@NullMarked
package dev.quarry.exif;

import org.jspecify.annotations.NullMarked;
