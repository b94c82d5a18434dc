/** The hash functions that identities, digests and keys are made with. */
@NullMarked
package dev.quarry.hash;

import org.jspecify.annotations.NullMarked;
