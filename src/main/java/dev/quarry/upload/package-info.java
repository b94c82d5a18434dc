/** From a request's bytes to a stored source image. */
@NullMarked
package dev.quarry.upload;

import org.jspecify.annotations.NullMarked;
