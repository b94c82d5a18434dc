package dev.quarry.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;

/** A request's query as it came: in its order, and with the case of its names. */
public final class RequestQuery {

    private RequestQuery() {}

    public static List<Map.Entry<String, String>> parameters(HttpServerRequest request) {
        return request.params().entries();
    }
}
