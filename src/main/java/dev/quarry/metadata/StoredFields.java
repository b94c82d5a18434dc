package dev.quarry.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.quarry.http.StrictJson;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An image's metadata as JSON text from PostgreSQL. A list of images passes the text on unparsed, since parsing costs
 * more than the rest of the page. The text is parsed on first access to a field.
 */
public final class StoredFields extends AbstractMap<String, Object> implements WrittenJson {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final String json;

    /** Volatile, since cached images are read by several threads. */
    @Nullable
    private volatile Map<String, Object> fields;

    private StoredFields(String json) {
        this.json = json;
    }

    /** @param json an object, as the text of a {@code jsonb} value */
    public static Map<String, Object> of(String json) {
        return json.equals("{}") ? Map.of() : new StoredFields(json);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return fields().entrySet();
    }

    @Override
    public boolean containsKey(Object key) {
        return fields().containsKey(key);
    }

    @Override
    public @Nullable Object get(Object key) {
        return fields().get(key);
    }

    /** Not synchronized: threads that parse concurrently produce equal maps. */
    private Map<String, Object> fields() {
        var known = fields;
        if (known == null) {
            try {
                known = StrictJson.MAPPER.readValue(json, FIELDS);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Stored metadata is not valid JSON", e);
            }
            fields = known;
        }
        return known;
    }

    @Override
    public RawJson written() {
        return RawJson.of(json);
    }

    @Override
    public Map<String, Object> value() {
        return fields();
    }
}
