/** Authentication, authorization and organizations. */
@NullMarked
package dev.quarry.access;

import org.jspecify.annotations.NullMarked;
