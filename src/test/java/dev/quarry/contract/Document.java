package dev.quarry.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The API document as it was agreed on: the golden file, which ApiContractTest holds the code's against. */
public final class Document {

    public static final Path FILE = Path.of("src/test/resources/golden/openapi.json");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    private Document(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                new PathTemplate(path.getKey()),
                                method.getValue()))));
    }

    public static Document read() {
        try {
            return new Document(new ObjectMapper().readTree(FILE.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode root() {
        return root;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The operation that a request means; of several templates that fit, the one that says most of the path. */
    Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation ->
                        operation.method().equals(method) && operation.path().fits(path))
                .reduce((one, other) -> other.path().isMoreConcreteThan(one.path()) ? other : one);
    }

    boolean hasPath(String path) {
        return operations.stream().anyMatch(operation -> operation.path().fits(path));
    }

    /** Follows a reference to a component, if it is one. */
    public JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isTextual() ? root.at(reference.textValue().substring(1)) : node;
    }
}
