/** Memberships of users in organizations, and their roles. */
@NullMarked
package dev.quarry.access.membership;

import org.jspecify.annotations.NullMarked;
