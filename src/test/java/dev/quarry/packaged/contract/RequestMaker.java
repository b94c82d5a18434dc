package dev.quarry.packaged.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.contract.Document;
import dev.quarry.contract.Operation;
import dev.quarry.testkit.QuarryServers;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;

/** Makes requests for an operation: valid ones, borderline ones, and ones that nobody should send. */
final class RequestMaker {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> HEADER_VALUES = List.of(
            "bytes=0-10",
            "bytes=-5",
            "bytes=99999999-",
            "bytes=5-1",
            "bytes=0-0,2-3",
            "nonsense",
            "*",
            "\"r1\"",
            "W/\"x\"",
            "F",
            "T",
            "\"unclosed");
    private static final List<String> FILTERS = List.of(
            "user:int:x",
            "user:str:title",
            "static:int:orientation",
            "hash",
            "name_text",
            "opaque",
            "locked",
            "dynamic:str:version:text",
            "not:format",
            "nonsense",
            "binaryhash");
    private static final List<String> FILTER_VALUES =
            List.of("1", "png", "[1,100]", "{,5}", "a*", "true", "['2017-01-01T00:00:00Z',}", "[5,1]");

    private final Document document;
    private final String address;
    private final Dice dice;
    private final Known known;
    private final JsonMaker json;
    private final FormMaker forms;

    RequestMaker(Document document, String address, Dice dice, Known known) {
        this.document = document;
        this.address = address;
        this.dice = dice;
        this.known = known;
        this.json = new JsonMaker(document, dice, known);
        this.forms = new FormMaker(dice);
    }

    HttpRequest make(Operation operation) {
        var path = operation.path().text();
        var query = new StringJoiner("&");
        var request = HttpRequest.newBuilder().timeout(PATIENCE);
        for (var told : operation.json().path("parameters")) {
            var parameter = document.resolve(told);
            var name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", escape(inPath(parameter)));
                case "query" -> addTo(query, parameter);
                default -> {
                    if (parameter.path("required").asBoolean() ? !dice.oneIn(10) : dice.oneIn(4)) {
                        request.header(name, known.actual(name).orElseGet(() -> dice.of(HEADER_VALUES)));
                    }
                }
            }
        }
        var link = known.actual("url")
                .filter(url -> operation.id().endsWith("Link") && path(url).startsWith("/links"));
        var target = link.filter(url -> dice.oneIn(2))
                .map(RequestMaker::path)
                .orElse(path + (query.length() == 0 ? "" : "?" + query));
        key(request);
        return request.method(operation.method(), body(operation, request))
                .uri(URI.create(address + target))
                .build();
    }

    private static String path(String url) {
        return url.replaceFirst("https?://[^/]+", "");
    }

    private void key(HttpRequest.Builder request) {
        switch (dice.below(15)) {
            case 0 -> {}
            case 1 -> request.header("Api-Key", "wrong");
            case 2 ->
                request.header(
                        "Authorization", "Bearer " + known.actual("token").orElse("wrong"));
            case 3 -> request.header("Api-Key", known.actual("api_key").orElse("wrong"));
            default -> request.header("Api-Key", QuarryServers.ROOT_KEY);
        }
    }

    private String inPath(JsonNode parameter) {
        var name = parameter.path("name").asText();
        var text = dice.oneIn(8) ? dice.oddText() : known.actual(name).orElseGet(() -> scalar(name, parameter));
        // An empty segment would make it another path.
        return text.isBlank() ? "x" : text;
    }

    private void addTo(StringJoiner query, JsonNode parameter) {
        var name = parameter.path("name").asText();
        if (parameter.path("required").asBoolean() ? dice.oneIn(10) : !dice.oneIn(5)) {
            return;
        }
        if (name.equals("filters")) {
            query.add(escape(dice.of(FILTERS)) + "=" + escape(dice.of(FILTER_VALUES)));
            return;
        }
        var value = dice.oneIn(4) ? dice.oddText() : known.actual(name).orElseGet(() -> scalar(name, parameter));
        query.add(escape(name) + "=" + escape(value));
    }

    private String scalar(String name, JsonNode parameter) {
        return json.valid(name, parameter.path("schema"), 0).asText();
    }

    private HttpRequest.BodyPublisher body(Operation operation, HttpRequest.Builder request) {
        var content = operation.json().path("requestBody").path("content");
        if (content.has("multipart/form-data")) {
            if (dice.oneIn(4)) {
                request.header("Content-Type", dice.of(List.of("image/png", "image/x", "text/plain")));
                return BodyPublishers.ofByteArray(forms.file());
            }
            request.header("Content-Type", "multipart/form-data; boundary=" + FormMaker.BOUNDARY);
            return BodyPublishers.ofByteArray(forms.form());
        }
        if (content.isEmpty()) {
            return BodyPublishers.noBody();
        }
        request.header("Content-Type", dice.of(List.of("application/json", "text/plain", "image/png")));
        return dice.oneIn(200)
                ? BodyPublishers.ofByteArray(dice.bytes(1_100_000))
                : BodyPublishers.ofString(
                        json.body(content.path("application/json").path("schema")));
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
