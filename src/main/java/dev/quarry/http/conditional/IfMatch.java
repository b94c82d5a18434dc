package dev.quarry.http.conditional;

import dev.quarry.http.FieldLines;
import io.vertx.core.MultiMap;
import java.util.Optional;

/**
 * The condition of a write: it is meant for one state only (RFC 9110, 13.1.1).
 *
 * @param value the header's value; empty where any state will do
 */
public record IfMatch(Optional<String> value) {

    public static IfMatch of(MultiMap headers) {
        return new IfMatch(FieldLines.find(headers, "If-Match"));
    }

    /** By strong comparison. */
    public boolean allows(EntityTag current) {
        return value.map(tags -> EntityTags.parse(tags).match(current::isStrongly))
                .orElse(true);
    }
}
