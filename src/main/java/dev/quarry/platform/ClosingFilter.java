package dev.quarry.platform;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Rejects new requests shortly before the process exits, so that requests in progress finish sooner and none is started
 * that the exit would abort. Clients can repeat a rejected request at another replica or after the restart.
 */
class ClosingFilter {

    private static final int BEFORE_ANYTHING_IS_LOOKED_UP = Priorities.AUTHENTICATION - 100;

    private final Closing closing;

    ClosingFilter(Closing closing) {
        this.closing = closing;
    }

    @ServerRequestFilter(priority = BEFORE_ANYTHING_IS_LOOKED_UP)
    void refuse() {
        if (closing.isClosed()) {
            throw new Problem(ProblemType.SHUTTING_DOWN);
        }
    }
}
