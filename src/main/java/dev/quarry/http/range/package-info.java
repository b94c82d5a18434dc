/** Range requests (RFC 9110, 14). Performs no I/O. */
@NullMarked
package dev.quarry.http.range;

import org.jspecify.annotations.NullMarked;
