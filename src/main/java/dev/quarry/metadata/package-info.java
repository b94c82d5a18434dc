/** What is said of an image beside its bytes: user metadata and dynamic metadata, typed and checked. */
@NullMarked
package dev.quarry.metadata;

import org.jspecify.annotations.NullMarked;
