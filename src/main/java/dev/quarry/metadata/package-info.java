/** User metadata and dynamic metadata of images: parsing, types and limits. */
@NullMarked
package dev.quarry.metadata;

import org.jspecify.annotations.NullMarked;
