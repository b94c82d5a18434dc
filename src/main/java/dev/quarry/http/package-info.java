/** HTTP utilities that all resources share: request bodies, timestamps, headers, connections. */
@NullMarked
package dev.quarry.http;

import org.jspecify.annotations.NullMarked;
