package dev.quarry.contract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * An answer as it came, to be held against the API document.
 *
 * @param header gives a header's value, null where it is missing
 */
public record Answer(int status, Function<String, String> header, byte[] body) {

    Optional<String> contentType() {
        return Optional.ofNullable(header.apply("Content-Type"));
    }

    /** For a message: the beginning of the body. */
    String excerpt() {
        var text = new String(body, StandardCharsets.UTF_8);
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
