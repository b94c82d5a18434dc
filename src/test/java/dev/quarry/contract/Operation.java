package dev.quarry.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** One operation of the API document. */
public record Operation(String method, PathTemplate path, JsonNode json) {

    public String id() {
        return json.path("operationId").textValue();
    }
}
