package dev.quarry.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every exception, including those of Quarkus REST, to one of rokka's two error bodies. */
@RegisterForReflection(targets = {ErrorJson.class, ErrorJson.Content.class, AuthenticationErrorJson.class})
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final RefusalListener listener;
    private final AllowedMethods methods;

    ProblemMapper(RefusalListener listener, AllowedMethods methods) {
        this.listener = listener;
        this.methods = methods;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpServerRequest request) {
        log(problem.type(), problem.detail(), problem, request);
        listener.refused(problem.type(), problem.detail(), request.method().name(), request.path());
        var answer = answer(problem.type(), problem.detail());
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /** Maps what Quarkus REST rejects before a resource runs: unknown path, method or media type. */
    @ServerExceptionMapper
    Response framework(WebApplicationException refusal, HttpServerRequest request) {
        var type = FrameworkRefusals.typeOf(refusal.getResponse().getStatus());
        if (type == ProblemType.PATH_NOT_FOUND || type == ProblemType.METHOD_NOT_ALLOWED) {
            return missing(type, refusal, request);
        }
        log(type, type.message(), refusal, request);
        return answer(type, type.message()).build();
    }

    /** Distinguishes 404 from 405. Quarkus REST returns 404 for an unsupported method if the path has a single method. */
    private Response missing(ProblemType told, WebApplicationException refusal, HttpServerRequest request) {
        var allowed = methods.of(request.path());
        var type =
                allowed.isEmpty() || allowed.contains(request.method().name()) ? told : ProblemType.METHOD_NOT_ALLOWED;
        log(type, type.message(), refusal, request);
        var answer = answer(type, type.message());
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            answer.header(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable failure, HttpServerRequest request) {
        log(ProblemType.INTERNAL_ERROR, "Unexpected failure", failure, request);
        return answer(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.message())
                .build();
    }

    private static Response.ResponseBuilder answer(ProblemType type, String detail) {
        var body = type.body() == ProblemType.Body.AUTHENTICATION
                ? AuthenticationErrorJson.of(type, detail)
                : ErrorJson.of(type, detail);
        var answer =
                Response.status(type.status()).type(MediaType.APPLICATION_JSON).entity(body);
        return type.retryable() ? answer.header(HttpHeaders.RETRY_AFTER, "1") : answer;
    }

    private static void log(ProblemType type, String detail, Throwable cause, HttpServerRequest request) {
        if (type.status() >= 500) {
            LOG.errorf(cause, "%s %s: %d %s", request.method(), request.path(), type.status(), detail);
        } else {
            LOG.debugf("%s %s: %d %s", request.method(), request.path(), type.status(), detail);
        }
    }
}
