package dev.quarry.http;

import com.github.f4b6a3.ulid.UlidCreator;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Assigns a request id, which the response and all log lines of the request contain: the client's {@code X-Request-Id}
 * if it is safe to log, otherwise a new ULID. Also logs and returns a valid {@code traceparent} (W3C Trace Context).
 */
class RequestIds {

    static final String REQUEST_ID = "X-Request-Id";
    static final String TRACE_PARENT = "traceparent";

    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");
    private static final Pattern TRACE = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    void install(@Observes Filters filters) {
        filters.register(this::onEveryRequest, 110);
    }

    private void onEveryRequest(RoutingContext routing) {
        var request = routing.request();
        var id = idOf(request.getHeader(REQUEST_ID));
        MDC.put("requestId", id);
        routing.response().putHeader(REQUEST_ID, id);
        var parent = request.getHeader(TRACE_PARENT);
        if (parent != null) {
            var trace = TRACE.matcher(parent);
            if (trace.matches()) {
                MDC.put("traceId", trace.group(1));
                routing.response().putHeader(TRACE_PARENT, parent);
            }
        }
        routing.next();
    }

    private static String idOf(@Nullable String sent) {
        return sent != null && FIT.matcher(sent).matches()
                ? sent
                : UlidCreator.getMonotonicUlid().toString();
    }
}
