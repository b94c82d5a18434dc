/** Who is a member of which organization, with which roles. */
@NullMarked
package dev.quarry.access.membership;

import org.jspecify.annotations.NullMarked;
