/** Append-only audit trail of changes and rejected requests, with a retention. */
@NullMarked
package dev.quarry.audit;

import org.jspecify.annotations.NullMarked;
