package dev.quarry.upload.remote;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.time.Duration;
import javax.net.ssl.SSLException;

/**
 * What a client is told of a url that is not fetched: which rule, or what the host did, never an address.
 *
 * <p>A name that does not exist and one whose address is refused read alike; otherwise anyone could ask which names an
 * internal name server knows.
 */
final class RemoteFailures {

    private RemoteFailures() {}

    static Problem refused(String rule) {
        return new Problem(ProblemType.REMOTE_URL_REFUSED, "The url " + rule);
    }

    static Problem refusedHost() {
        return refused("must name a host that can be found and has a public address.");
    }

    static Problem failed(String what) {
        return new Problem(ProblemType.REMOTE_FAILED, "The url's host " + what);
    }

    static Problem late(Duration limit) {
        return failed("did not answer within " + limit.toMillis() + " ms.");
    }

    static Problem silent(Duration limit) {
        return failed("sent nothing for " + limit.toMillis() + " ms.");
    }

    static Problem unreachable(Throwable cause) {
        for (var at = cause; at != null; at = at.getCause()) {
            if (at instanceof SSLException) {
                return failed("has no certificate that is valid for its name.", cause);
            }
        }
        return failed("cannot be reached.", cause);
    }

    static Problem improper(Throwable cause) {
        return failed("did not give a proper answer.", cause);
    }

    static Problem brokenOff(Throwable cause) {
        return cause instanceof Problem problem
                ? problem
                : failed("closed the connection before the whole file was here.", cause);
    }

    /** Tells whose fault it is, for who only knows the url they sent. */
    static Throwable afterRedirect(Throwable failure) {
        return failure instanceof Problem problem
                ? new Problem(problem.type(), "After a redirect: " + problem.detail(), problem.getCause())
                : failure;
    }

    private static Problem failed(String what, Throwable cause) {
        return new Problem(ProblemType.REMOTE_FAILED, "The url's host " + what, cause);
    }
}
