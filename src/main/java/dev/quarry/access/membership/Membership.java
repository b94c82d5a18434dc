package dev.quarry.access.membership;

import dev.quarry.access.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Membership of a user in an organization.
 *
 * @param user the user's id
 * @param email the user's e-mail address; empty if none was given
 * @param organization the organization's id
 * @param active whether the user has a key that has not expired
 * @param lastAccessOrNull last use of any of the user's keys, to the minute; null if none was used
 */
public record Membership(
        String user,
        String email,
        Set<Role> roles,
        String comment,
        UUID organization,
        boolean active,
        @Nullable Instant lastAccessOrNull) {

    public Membership {
        roles = Set.copyOf(roles);
    }

    public Optional<Instant> lastAccess() {
        return Optional.ofNullable(lastAccessOrNull);
    }
}
