/** Streams the images of a list as one ZIP archive. */
@NullMarked
package dev.quarry.search.archive;

import org.jspecify.annotations.NullMarked;
