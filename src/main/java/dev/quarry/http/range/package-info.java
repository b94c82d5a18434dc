/** Range requests (RFC 9110, 14). Pure. */
@NullMarked
package dev.quarry.http.range;

import org.jspecify.annotations.NullMarked;
