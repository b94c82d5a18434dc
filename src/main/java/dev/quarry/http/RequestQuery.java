package dev.quarry.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;

/** Reads query parameters in the order sent, with the case of their names preserved. */
public final class RequestQuery {

    private RequestQuery() {}

    public static List<Map.Entry<String, String>> parameters(HttpServerRequest request) {
        return request.params().entries();
    }
}
