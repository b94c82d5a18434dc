/** Conditional requests (RFC 9110, 13). Performs no I/O. */
@NullMarked
package dev.quarry.http.conditional;

import org.jspecify.annotations.NullMarked;
