/** Who calls, and for which organization: keys, the filter that refuses, organizations. */
@NullMarked
package dev.quarry.access;

import org.jspecify.annotations.NullMarked;
