package dev.quarry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a generator of clients, and who reads the document, can rely on. */
class DocumentTest {

    private final Document document = Document.read();
    private final Schemas schemas = new Schemas(document);

    @Test
    void every_operation_has_a_name_of_its_own_that_can_be_a_method() {
        assertThat(document.operations())
                .hasSizeGreaterThan(50)
                .extracting(Operation::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+([A-Z][a-z]+)+"));
    }

    @Test
    void every_example_is_valid() {
        var wrong = new ArrayList<String>();
        var count = examine("", document.root(), wrong);
        assertThat(wrong).isEmpty();
        assertThat(count).isGreaterThan(80);
    }

    @Test
    void what_bodies_are_made_of_has_a_name() {
        assertThat(document.operations().stream()
                        .flatMap(operation -> contents(operation).stream()
                                .filter(schema ->
                                        schema.has("properties") || schema.has("oneOf") || schema.has("anyOf"))
                                .map(schema -> operation.id())))
                .isEmpty();
    }

    /** @return how many examples there were */
    private int examine(String where, JsonNode node, List<String> wrong) {
        var count = 0;
        if (node.path("examples").isArray()) {
            for (var example : node.path("examples")) {
                schemas.check(node, example).forEach(message -> wrong.add(where + ": " + message));
                count++;
            }
        }
        if (node.isObject()) {
            for (var child : node.properties()) {
                count += examine(where + "/" + child.getKey(), child.getValue(), wrong);
            }
        }
        return count;
    }

    private List<JsonNode> contents(Operation operation) {
        var schemas = new ArrayList<JsonNode>();
        var bodies = new ArrayList<JsonNode>();
        bodies.add(operation.json().path("requestBody"));
        operation.json().path("responses").forEach(response -> bodies.add(document.resolve(response)));
        bodies.forEach(body -> body.path("content").forEach(content -> schemas.add(content.path("schema"))));
        return schemas;
    }
}
