package dev.quarry.access;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the current request, set by {@link AccessFilter}. */
@RequestScoped
public class CurrentCaller {

    // No permissions until the filter has run.
    private Caller caller = Caller.NOBODY;
    private String address = "";

    void set(Caller admitted, String from) {
        this.caller = admitted;
        this.address = from;
    }

    public Caller get() {
        return caller;
    }

    /** Returns the client's IP address; empty if there is none. */
    public String address() {
        return address;
    }

    /** @throws Problem {@link ProblemType#PERMISSION_DENIED} unless the caller used the root key */
    public void requireRoot() {
        Entrance.requireRoot(caller);
    }

    /**
     * Requires a permission that the method's {@link Needs} does not cover: an additional one, or one in another
     * organization.
     *
     * @throws Problem {@link ProblemType#PERMISSION_DENIED}; for an organization that the caller is not a member of, the
     *     message is the same whether it exists or not
     */
    public void require(Permission permission, String organization) {
        Entrance.require(caller, permission, organization);
    }
}
