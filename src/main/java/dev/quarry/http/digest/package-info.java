/** Digest fields (RFC 9530) and the subset of structured fields (RFC 8941) that they use. Performs no I/O. */
@NullMarked
package dev.quarry.http.digest;

import org.jspecify.annotations.NullMarked;
