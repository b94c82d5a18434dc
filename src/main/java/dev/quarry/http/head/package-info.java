/** How long a request's head may take. */
@NullMarked
package dev.quarry.http.head;

import org.jspecify.annotations.NullMarked;
