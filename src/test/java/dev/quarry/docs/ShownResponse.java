package dev.quarry.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A response as the documentation shows it: formatted, and with example values in place of those that change. */
final class ShownResponse {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "6a4c7ef0-8f0b-4c39-9a52-0d8f6b0f2c11";
    private static final String TIME = "2026-01-31T09:30:00+00:00";

    /** Members whose value is another one each time. */
    private static final Map<String, String> CHANGING = Map.of(
            "created", TIME,
            "expires", "2026-01-31T10:30:00+00:00",
            "id", ID,
            "user_id", ID,
            "organization_id", "93b2f78b-6929-420c-8b7e-2daf25d0c438",
            "api_key", "m3V0b1…",
            "cursor", "cWgrbCVm7M…",
            "url", "http://localhost:8080/links/photos/…");

    /** Longer bodies are left out behind a head. */
    private static final int LONGEST_BODY = 200;

    private static final Set<String> SHOWN_HEADERS = Set.of(
            "content-type",
            "content-length",
            "content-range",
            "content-disposition",
            "etag",
            "location",
            "warning",
            "allow",
            "retry-after",
            "accept-ranges",
            "repr-digest");

    private static final Pattern REVISION = Pattern.compile("\"r\\d+\"");

    private ShownResponse() {}

    /**
     * Formats a JSON body.
     *
     * @param members the only members to show of each object in {@code items}, or of the root if it has no items; all if empty
     */
    static List<String> json(String body, List<String> members) {
        var root = parse(body);
        steady(root);
        if (!members.isEmpty()) {
            var items = root.path("items");
            if (items.isArray()) {
                items.forEach(item -> ((ObjectNode) item).retain(members));
                ((ObjectNode) root).remove("links");
            } else {
                ((ObjectNode) root).retain(members);
            }
        }
        var separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        var printer = new DefaultPrettyPrinter().withSeparators(separators);
        try {
            return JSON.writer(printer).writeValueAsString(root).lines().toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows the status line, the headers that matter, and a short body. */
    static List<String> http(String response) {
        var end = response.indexOf("\r\n\r\n");
        var head = response.substring(0, end).lines().toList();
        var shown = new ArrayList<String>();
        shown.add(head.get(0));
        head.stream()
                .skip(1)
                .filter(header -> SHOWN_HEADERS.contains(
                        header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT)))
                .map(header -> REVISION.matcher(header).replaceAll("\"r42\""))
                .forEach(shown::add);
        var body = response.substring(end + 4);
        if (!body.isEmpty() && body.length() <= LONGEST_BODY) {
            shown.add("");
            body.lines().forEach(shown::add);
        }
        return shown;
    }

    static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + body, e);
        }
    }

    private static void steady(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                var example = CHANGING.get(member.getKey());
                if (example != null && member.getValue().isTextual()) {
                    member.setValue(TextNode.valueOf(example));
                }
            });
        }
        node.forEach(ShownResponse::steady);
    }
}
