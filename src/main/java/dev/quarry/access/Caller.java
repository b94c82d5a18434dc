package dev.quarry.access;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identity and the roles of the client that sent a request.
 *
 * @param user the user's id; {@code root} for the root key
 * @param key the id of the API key; for a token, the id of the key that it was created with; null if there is none
 * @param memberships the caller's roles by organization name
 * @param isRoot whether the caller is admin of every organization
 */
public record Caller(String user, @Nullable String key, Map<String, Set<Role>> memberships, boolean isRoot) {

    /** The built-in user of the root key, admin of every organization. */
    public static final Caller ROOT = new Caller("root", null, Map.of(), true);

    /** The caller of an operation that accepts requests without a key. */
    public static final Caller NOBODY = new Caller("nobody", null, Map.of(), false);

    public Caller {
        memberships = Map.copyOf(memberships);
    }

    /** Returns a caller without a key that is admin of one organization. */
    public static Caller adminOf(String organization, String user) {
        return new Caller(user, null, Map.of(organization, Set.of(Role.ADMIN)), false);
    }

    /** Returns whether the caller has access to {@code organization}; does not check that the organization exists. */
    public boolean mayEnter(String organization) {
        return isRoot || memberships.containsKey(organization);
    }

    public boolean may(Permission permission, String organization) {
        return isRoot || permission.isOpenTo(memberships.getOrDefault(organization, Set.of()));
    }
}
