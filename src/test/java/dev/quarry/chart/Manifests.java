package dev.quarry.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Everything that one rendering gave. */
record Manifests(List<Manifest> all) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Manifests parse(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new Yaml(options).loadAll(yaml);
        return new Manifests(StreamSupport.stream(documents.spliterator(), false)
                .filter(Objects::nonNull)
                .map(document -> new Manifest(JSON.valueToTree(document)))
                .toList());
    }

    List<Manifest> ofKind(String kind) {
        return all.stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    /** The only one of its kind. */
    Manifest one(String kind) {
        var found = ofKind(kind);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of kind " + kind);
        }
        return found.get(0);
    }

    Manifest deployment() {
        return one("Deployment");
    }

    /** The configuration file that the pods mount. */
    String file() {
        var name = Manifest.named(deployment().pod().path("volumes"), "configuration")
                .at("/configMap/name")
                .asText();
        return ofKind("ConfigMap").stream()
                .filter(map -> map.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text("/data/application.properties");
    }

    /** What that file says. */
    Properties configuration() {
        try {
            var properties = new Properties();
            properties.load(new StringReader(file()));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
