/** What all packages do with the registry of metrics in the same way. */
@NullMarked
package dev.quarry.metrics;

import org.jspecify.annotations.NullMarked;
