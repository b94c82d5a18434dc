package dev.quarry.chart;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** values.schema.json, and the part of it that follows from the application: the keys below {@code config}. */
final class ChartSchema {

    static final Path FILE = Chart.FOLDER.resolve("values.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode tree;

    ChartSchema() throws IOException {
        tree = (ObjectNode) JSON.readTree(FILE.toFile());
    }

    JsonNode config() {
        return tree.at("/properties/config/properties");
    }

    void writeConfig(Collection<String> keys) throws IOException {
        var config = ((ObjectNode) tree.at("/properties/config")).putObject("properties");
        keys.forEach(key -> config.putObject(key).put("$ref", "#/$defs/setting"));
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        Files.writeString(FILE, JSON.writer(printer).writeValueAsString(tree) + "\n");
    }

    /** Each property by its path, but not what stands below a definition, nor below {@code config}. */
    Map<String, JsonNode> properties() {
        var found = new TreeMap<String, JsonNode>();
        collect("", tree, found);
        return found;
    }

    JsonNode root() {
        return tree;
    }

    private static void collect(String path, JsonNode schema, Map<String, JsonNode> found) {
        schema.path("properties").properties().forEach(property -> {
            var name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            found.put(name, property.getValue());
            if (!name.equals("config")) {
                collect(name, property.getValue(), found);
            }
        });
    }
}
