package dev.quarry.access;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the request at hand, set by {@link AccessFilter}. */
@RequestScoped
public class CurrentCaller {

    // Until the filter has spoken nobody may do anything.
    private Caller caller = Caller.NOBODY;
    private String address = "";

    void set(Caller admitted, String from) {
        this.caller = admitted;
        this.address = from;
    }

    public Caller get() {
        return caller;
    }

    /** Where the request came from: an IP address; empty where nobody asked. */
    public String address() {
        return address;
    }

    /** @throws Problem {@link ProblemType#NOT_ALLOWED} for everyone but root */
    public void requireRoot() {
        Entrance.requireRoot(caller);
    }

    /**
     * For what the method's own {@link Needs} does not say: something more, or for another organization.
     *
     * @throws Problem {@link ProblemType#NOT_ALLOWED}; for an organization that the caller is no member of always the
     *     same, whether it exists or not
     */
    public void require(Permission permission, String organization) {
        Entrance.require(caller, permission, organization);
    }
}
