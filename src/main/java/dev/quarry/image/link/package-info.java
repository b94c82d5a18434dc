/** Addresses of images that a browser can open: signed, and good for a while. */
@NullMarked
package dev.quarry.image.link;

import org.jspecify.annotations.NullMarked;
