package dev.quarry.access.membership;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * Storage of memberships, implemented by the metadata store. A change that would leave an organization without its last
 * admin fails with {@link dev.quarry.problem.ProblemType#LAST_ADMIN}.
 */
public interface MembershipCatalog {

    /** Returns all memberships, oldest first. */
    Uni<List<Membership>> list(String organization);

    Uni<Optional<Membership>> find(String organization, String user);

    /**
     * Creates a user with one API key and makes it a member.
     *
     * @param digest SHA-256 of the key; the key itself is not stored
     */
    Uni<Membership> add(String organization, MembershipSettings settings, byte[] digest);

    /**
     * Makes an existing user a member, or replaces the roles and the comment of a member.
     *
     * @return empty if the user does not exist
     */
    Uni<Optional<Membership>> put(String organization, String user, MembershipSettings settings);

    /** @return whether the membership existed */
    Uni<Boolean> remove(String organization, String user);
}
