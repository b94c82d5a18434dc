package dev.quarry.upload.remote;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.time.Duration;
import javax.net.ssl.SSLException;

/**
 * Factory for errors of a fetch. They contain the violated rule or what the remote host did, but never an address.
 *
 * <p>An unknown host name and a blocked address produce the same error. Otherwise clients could probe which names an
 * internal DNS server resolves.
 */
final class RemoteFailures {

    private RemoteFailures() {}

    static Problem refused(String rule) {
        return new Problem(ProblemType.URL_NOT_ALLOWED, "The URL " + rule);
    }

    static Problem refusedHost() {
        return refused("must use a host that resolves to public addresses only.");
    }

    static Problem failed(String what) {
        return new Problem(ProblemType.URL_FETCH_FAILED, "The remote host " + what);
    }

    static Problem late(Duration limit) {
        return failed("did not respond within " + limit.toMillis() + " ms.");
    }

    static Problem silent(Duration limit) {
        return failed("sent no data for " + limit.toMillis() + " ms.");
    }

    static Problem unreachable(Throwable cause) {
        for (var at = cause; at != null; at = at.getCause()) {
            if (at instanceof SSLException) {
                return failed("did not complete a TLS handshake with a valid certificate for its name.", cause);
            }
        }
        return failed("could not be reached.", cause);
    }

    static Problem improper(Throwable cause) {
        return failed("did not send a valid HTTP response.", cause);
    }

    static Problem brokenOff(Throwable cause) {
        return cause instanceof Problem problem
                ? problem
                : failed("closed the connection before the file was complete.", cause);
    }

    /** Marks a failure as caused by a redirect, because the client only knows the original URL. */
    static Throwable afterRedirect(Throwable failure) {
        return failure instanceof Problem problem
                ? new Problem(problem.type(), "After a redirect: " + problem.detail(), problem.getCause())
                : failure;
    }

    private static Problem failed(String what, Throwable cause) {
        return new Problem(ProblemType.URL_FETCH_FAILED, "The remote host " + what, cause);
    }
}
