package dev.quarry.access.membership;

import dev.quarry.access.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a user belongs to an organization.
 *
 * @param user its id
 * @param email empty where none was given
 * @param organization the organization's id
 * @param active whether the user has a key that is not over
 * @param lastAccessOrNull when one of the user's keys was last used, to the minute
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
