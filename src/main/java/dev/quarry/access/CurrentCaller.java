package dev.quarry.access;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the request at hand, set by {@link AccessFilter}. */
@RequestScoped
public class CurrentCaller {

    // Until the filter has spoken nobody may do anything.
    private Caller caller = Caller.memberOf("", "nobody");

    void set(Caller admitted) {
        this.caller = admitted;
    }

    /** @throws Problem {@link ProblemType#NOT_ALLOWED} for everyone but root */
    public void requireRoot() {
        if (!caller.isRoot()) {
            throw new Problem(ProblemType.NOT_ALLOWED, "Only the root key may do that.");
        }
    }

    /**
     * For an organization that a request names beside the one in its path.
     *
     * @throws Problem {@link ProblemType#NOT_ALLOWED}, whether it exists or not: a key must not tell what others there are
     */
    public void requireEntry(String organization) {
        if (!caller.mayEnter(organization)) {
            throw new Problem(ProblemType.NOT_ALLOWED, "This key may not use the organization that the request names.");
        }
    }
}
