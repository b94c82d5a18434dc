/** What can change of an image once it is there, and what that does to its identity. */
@NullMarked
package dev.quarry.image.change;

import org.jspecify.annotations.NullMarked;
