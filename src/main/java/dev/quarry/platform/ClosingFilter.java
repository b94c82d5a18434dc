package dev.quarry.platform;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes no more requests near the end: what is under way ends the sooner, and nobody begins what the end would break off.
 * Clients find another process, or this one's successor, with the same request.
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
