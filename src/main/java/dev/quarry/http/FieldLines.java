package dev.quarry.http;

import io.vertx.core.MultiMap;
import java.util.Optional;

/** Joins repeated lines of a header into one comma-separated value (RFC 9110, 5.3). */
public final class FieldLines {

    private FieldLines() {}

    /** Returns the combined value of the header, or empty if the header is absent. */
    public static Optional<String> find(MultiMap headers, String name) {
        var lines = headers.getAll(name);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }
}
