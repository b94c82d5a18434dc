/** Digest fields (RFC 9530) and as much of structured fields (RFC 8941) as they need. Pure. */
@NullMarked
package dev.quarry.http.digest;

import org.jspecify.annotations.NullMarked;
