package dev.quarry.access;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param user the user's id; {@code root} for the root key
 * @param key the id of the key that was used, with a token that of the key it was made with; null where there is none
 * @param memberships the roles in each organization that the caller is a member of
 * @param isRoot admin everywhere
 */
public record Caller(String user, @Nullable String key, Map<String, Set<Role>> memberships, boolean isRoot) {

    /** The built-in user behind the root key: admin everywhere. */
    public static final Caller ROOT = new Caller("root", null, Map.of(), true);

    /** Who has shown no key, and needs none. */
    public static final Caller NOBODY = new Caller("nobody", null, Map.of(), false);

    public Caller {
        memberships = Map.copyOf(memberships);
    }

    /** A caller that is admin of one organization, and of no other. */
    public static Caller adminOf(String organization, String user) {
        return new Caller(user, null, Map.of(organization, Set.of(Role.ADMIN)), false);
    }

    /** Tells whether the caller may act in {@code organization}, whether there is such an organization or not. */
    public boolean mayEnter(String organization) {
        return isRoot || memberships.containsKey(organization);
    }

    public boolean may(Permission permission, String organization) {
        return isRoot || permission.isOpenTo(memberships.getOrDefault(organization, Set.of()));
    }
}
