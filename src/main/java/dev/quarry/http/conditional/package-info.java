/** Conditional requests (RFC 9110, 13): may the request go on, and does the client need the bytes at all? Pure. */
@NullMarked
package dev.quarry.http.conditional;

import org.jspecify.annotations.NullMarked;
