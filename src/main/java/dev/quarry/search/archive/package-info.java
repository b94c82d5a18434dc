/** The images of a list in one ZIP file, which is sent while it is made. */
@NullMarked
package dev.quarry.search.archive;

import org.jspecify.annotations.NullMarked;
