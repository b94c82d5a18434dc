package dev.quarry.http.conditional;

import dev.quarry.http.FieldLines;
import io.vertx.core.MultiMap;
import java.util.Optional;

/**
 * Precondition of a write (RFC 9110, 13.1.1).
 *
 * @param value value of {@code If-Match}; empty if the header is absent, which allows any state
 */
public record IfMatch(Optional<String> value) {

    public static IfMatch of(MultiMap headers) {
        return new IfMatch(FieldLines.find(headers, "If-Match"));
    }

    /** Returns whether the current state satisfies the condition, by strong comparison. */
    public boolean allows(EntityTag current) {
        return value.map(tags -> EntityTags.parse(tags).match(current::isStrongly))
                .orElse(true);
    }
}
