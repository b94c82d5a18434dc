package dev.quarry.access;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param user the user's name
 * @param organization the only organization the caller is a member of; null for root, who is in all of them
 */
public record Caller(String user, @Nullable String organization) {

    /** The built-in user behind the root key: admin everywhere. */
    public static final Caller ROOT = new Caller("root", null);

    /** A caller that belongs to one organization only. */
    public static Caller memberOf(String organization, String user) {
        return new Caller(user, organization);
    }

    public boolean isRoot() {
        return organization == null;
    }

    /** Tells whether the caller may act in {@code name}, whether such an organization exists or not. */
    public boolean mayEnter(String name) {
        return organization == null || organization.equals(name);
    }
}
