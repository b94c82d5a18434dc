/** Timeout for request heads. */
@NullMarked
package dev.quarry.http.head;

import org.jspecify.annotations.NullMarked;
