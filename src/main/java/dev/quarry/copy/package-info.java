/** Images of one organization made images of another: rows by a transaction, bytes by the store itself. */
@NullMarked
package dev.quarry.copy;

import org.jspecify.annotations.NullMarked;
