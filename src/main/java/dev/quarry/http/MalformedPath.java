package dev.quarry.http;

import dev.quarry.problem.ErrorJson;
import dev.quarry.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Rejects a path that cannot be decoded, such as {@code /%zz}, with 400 before the router fails on it. */
class MalformedPath {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    void install(@Observes Filters filters) {
        filters.register(MalformedPath::check, 80);
    }

    private static void check(RoutingContext routing) {
        var path = routing.request().path();
        if (path != null && !BROKEN_ESCAPE.matcher(path).find()) {
            routing.next();
            return;
        }
        var type = ProblemType.MALFORMED_PATH;
        routing.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(Json.encodeToBuffer(ErrorJson.of(type)));
    }
}
