package dev.quarry.search;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * One page of a list. Read as it came: a path of REST Assured's is a program that is compiled each time, which took
 * longer than the answer, and these are asked for by the hundred.
 */
record Page(JsonObject json) {

    static Page of(Response answer) {
        return new Page(new JsonObject(answer.then().statusCode(200).extract().asString()));
    }

    List<JsonObject> items() {
        return json.getJsonArray("items").stream().map(JsonObject.class::cast).toList();
    }

    int total() {
        return json.getInteger("total");
    }

    boolean isEstimate() {
        return json.getBoolean("total_is_estimate", false);
    }

    String cursor() {
        return json.getString("cursor");
    }

    /** @return the next page's address, null on the last one */
    String next() {
        var next = json.getJsonObject("links").getJsonObject("next");
        return next == null ? null : next.getString("href");
    }

    /** One field's values in the facets, each with how many there are of it. */
    List<String> counts(String field) {
        return json.getJsonObject("facets").getJsonArray(field).stream()
                .map(JsonObject.class::cast)
                .map(value -> value.getValue("value") + "=" + value.getValue("count"))
                .toList();
    }
}
