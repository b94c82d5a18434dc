package dev.quarry.access.membership;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** What {@link Memberships} needs of the metadata store. None of it leaves an organization that has an admin without. */
public interface MembershipCatalog {

    /** The oldest first. */
    Uni<List<Membership>> list(String organization);

    Uni<Optional<Membership>> find(String organization, String user);

    /** Makes a user with one key, of whom only the digest is kept, a member. */
    Uni<Membership> add(String organization, MembershipSettings settings, byte[] digest);

    /**
     * Makes a user a member, or gives a member these roles instead of those it has.
     *
     * @return empty if there is no such user
     */
    Uni<Optional<Membership>> put(String organization, String user, MembershipSettings settings);

    /** @return whether there was one */
    Uni<Boolean> remove(String organization, String user);
}
