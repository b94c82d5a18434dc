/** Hash functions for identities, digests and keys. */
@NullMarked
package dev.quarry.hash;

import org.jspecify.annotations.NullMarked;
