/** Object store in a local directory, for a single machine. */
@NullMarked
package dev.quarry.blob.file;

import org.jspecify.annotations.NullMarked;
