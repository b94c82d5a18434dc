package dev.quarry.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.quarry.http.StrictJson;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An image's metadata as PostgreSQL keeps it. A page of images hands it on as it is: only who looks into it makes
 * objects of it, which are more work than all the rest of a page.
 */
public final class StoredFields extends AbstractMap<String, Object> implements WrittenJson {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final String json;

    /** Volatile, since images are remembered, and so told on several threads. */
    @Nullable
    private volatile Map<String, Object> fields;

    private StoredFields(String json) {
        this.json = json;
    }

    /** @param json an object, as the text of a {@code jsonb} */
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

    /** Not synchronized, and need not be: who comes second reads the same text. */
    private Map<String, Object> fields() {
        var known = fields;
        if (known == null) {
            try {
                known = StrictJson.MAPPER.readValue(json, FIELDS);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("what is stored as JSON is none", e);
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
