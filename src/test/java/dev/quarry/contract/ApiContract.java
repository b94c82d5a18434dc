package dev.quarry.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds answers against the API document: status, type, headers and body must be as it says. */
public final class ApiContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final JsonNode REFUSAL =
            JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Refusal");

    private final Document document;
    private final Schemas schemas;

    public ApiContract(Document document) {
        this.document = document;
        this.schemas = new Schemas(document);
    }

    /**
     * @param path of the request, as it was sent, without the query
     * @return what is wrong; empty if nothing is
     */
    public List<String> violations(String method, String path, Answer answer) {
        return switch (method) {
            // Asked by browsers, answered by the framework.
            case "OPTIONS", "TRACE" -> List.of();
            // OpenAPI knows no such method; it is written down as the POST that does the same.
            case "COPY" -> ofOperation("POST", path + "/copy", answer, false);
            case "HEAD" -> ofOperation(document.find("HEAD", path).isPresent() ? "HEAD" : "GET", path, answer, true);
            default -> ofOperation(method, path, answer, false);
        };
    }

    private List<String> ofOperation(String method, String path, Answer answer, boolean isHead) {
        var operation = document.find(method, path);
        if (operation.isEmpty()) {
            return isHead ? List.of() : ofNoOperation(path, answer);
        }
        var told = operation.get().json().path("responses").path(String.valueOf(answer.status()));
        if (told.isMissingNode()) {
            // That none of the types is there that were asked for is HTTP's own, at any operation.
            return answer.status() == 406
                    ? refusal(answer)
                    : List.of(operation.get().id() + " does not tell of " + answer.status() + ": " + answer.excerpt());
        }
        var response = document.resolve(told);
        var wrong = new ArrayList<>(headers(response, answer));
        if (!isHead) {
            wrong.addAll(body(response.path("content"), answer));
        }
        return wrong.stream()
                .map(one -> operation.get().id() + " " + answer.status() + ": " + one)
                .toList();
    }

    /** Where there is no operation there must be a refusal that says so. */
    private List<String> ofNoOperation(String path, Answer answer) {
        var status = answer.status();
        var isRefused = status == 405 && document.hasPath(path) || status == 404 || status == 400;
        return isRefused ? refusal(answer) : List.of("There is no such operation, but a " + status);
    }

    private List<String> refusal(Answer answer) {
        return json(REFUSAL, answer);
    }

    private List<String> headers(JsonNode response, Answer answer) {
        return response.path("headers").properties().stream()
                .filter(header ->
                        document.resolve(header.getValue()).path("required").asBoolean())
                .filter(header -> answer.header().apply(header.getKey()) == null)
                .map(header -> "the header " + header.getKey() + " is missing")
                .toList();
    }

    private List<String> body(JsonNode content, Answer answer) {
        if (content.isEmpty()) {
            return answer.body().length == 0 ? List.of() : List.of("a body: " + answer.excerpt());
        }
        var type = answer.contentType().orElse("");
        return typeOf(content, type)
                .map(told ->
                        type.equals(JSON_TYPE) ? json(content.path(told).path("schema"), answer) : List.<String>of())
                .orElseGet(() -> List.of("Content-Type " + type));
    }

    private static Optional<String> typeOf(JsonNode content, String type) {
        return Stream.of(type, type.replaceFirst("/.*", "/*"))
                .filter(content::has)
                .findFirst();
    }

    private List<String> json(JsonNode schema, Answer answer) {
        if (!answer.contentType().equals(Optional.of(JSON_TYPE))) {
            return List.of("Content-Type " + answer.contentType());
        }
        try {
            return schemas.check(schema, JSON.readTree(answer.body())).stream()
                    .map(wrong -> wrong + " in " + answer.excerpt())
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("no JSON: " + answer.excerpt());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
