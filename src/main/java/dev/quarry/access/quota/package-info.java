/** Quotas of organizations and their usage. */
@NullMarked
package dev.quarry.access.quota;

import org.jspecify.annotations.NullMarked;
