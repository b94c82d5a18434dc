package dev.quarry.http;

import io.vertx.core.MultiMap;
import java.util.Optional;

/** A header that came in several lines is the same as one line with commas (RFC 9110, 5.3). */
public final class FieldLines {

    private FieldLines() {}

    /** The header's whole value; empty if it was not sent. */
    public static Optional<String> find(MultiMap headers, String name) {
        var lines = headers.getAll(name);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }
}
