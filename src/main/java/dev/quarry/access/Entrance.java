package dev.quarry.access;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Checks a caller against {@link Permission}. */
final class Entrance {

    private Entrance() {}

    /** @param organization the organization in the request path; null if the path names none */
    static void admit(Caller caller, Permission permission, @Nullable String organization) {
        switch (permission.door()) {
            case ROOT -> requireRoot(caller);
            case MEMBER -> {
                require(caller, permission, organization == null ? "" : organization);
                requireName(organization);
            }
            default -> {}
        }
    }

    /**
     * Rejects an invalid name before it reaches the database. Only root gets here with one: other callers are members
     * of existing organizations.
     */
    private static void requireName(@Nullable String organization) {
        if (organization != null && !Organization.isName(organization)) {
            throw new Problem(ProblemType.ORGANIZATION_NOT_FOUND);
        }
    }

    static void requireRoot(Caller caller) {
        if (!caller.isRoot()) {
            throw new Problem(ProblemType.PERMISSION_DENIED, "This operation requires the root key.");
        }
    }

    static void require(Caller caller, Permission permission, String organization) {
        if (!caller.mayEnter(organization)) {
            // The same response whether it exists or not: a key must not reveal which other organizations exist.
            throw new Problem(
                    ProblemType.PERMISSION_DENIED, "This key has no access to the organization in the request.");
        }
        if (!caller.may(permission, organization)) {
            throw new Problem(
                    ProblemType.PERMISSION_DENIED,
                    "This operation requires one of these roles in the organization: " + permission.words() + ".");
        }
    }
}
