/** The source image: what it is, how it is identified, what can be done with it. */
@NullMarked
package dev.quarry.image;

import org.jspecify.annotations.NullMarked;
