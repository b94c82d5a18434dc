package dev.quarry.access;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Compares a caller with the table. */
final class Entrance {

    private Entrance() {}

    /** @param organization the one in the path; null where the path names none */
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

    /** Root may enter anywhere; a name that cannot be is looked up nowhere. */
    private static void requireName(@Nullable String organization) {
        if (organization != null && !Organization.isName(organization)) {
            throw new Problem(ProblemType.ORGANIZATION_NOT_FOUND);
        }
    }

    static void requireRoot(Caller caller) {
        if (!caller.isRoot()) {
            throw new Problem(ProblemType.NOT_ALLOWED, "Only the root key may do that.");
        }
    }

    static void require(Caller caller, Permission permission, String organization) {
        if (!caller.mayEnter(organization)) {
            // The same answer whether it exists or not: a key must not tell what other organizations there are.
            throw new Problem(ProblemType.NOT_ALLOWED, "This key may not use the organization that the request names.");
        }
        if (!caller.may(permission, organization)) {
            throw new Problem(
                    ProblemType.NOT_ALLOWED,
                    "This key's roles in the organization do not allow that. It takes " + permission.words() + ".");
        }
    }
}
