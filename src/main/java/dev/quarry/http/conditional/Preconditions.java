package dev.quarry.http.conditional;

import dev.quarry.http.FieldLines;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.util.Optional;

/**
 * Evaluates the preconditions of a GET or HEAD request in the order of RFC 9110, 13.2.2.
 *
 * @param headers request headers
 * @param current validators of the selected representation
 */
public record Preconditions(MultiMap headers, Validators current) {

    /** Result of the evaluation. */
    public enum Outcome {
        PROCEED,
        /** Respond with 304. */
        NOT_MODIFIED,
        /** Respond with 412. */
        FAILED
    }

    public Outcome evaluate() {
        if (!isExpectedState()) {
            return Outcome.FAILED;
        }
        return isNewToClient() ? Outcome.PROCEED : Outcome.NOT_MODIFIED;
    }

    /**
     * Returns whether {@code Range} applies (RFC 9110, 13.1.5): {@code If-Range} is absent or matches the current
     * state. A date counts as a strong validator: the bytes of a hash never change, so one second never has two states.
     */
    public boolean allowRange() {
        return FieldLines.find(headers, "If-Range")
                .map(value -> value.contains("\"")
                        ? EntityTags.parse(value).isExactly(current.tag())
                        : HttpDate.parse(value).equals(Optional.of(current.lastModified())))
                .orElse(true);
    }

    /** {@code If-Match} by strong comparison, otherwise {@code If-Unmodified-Since} (RFC 9110, 13.1.1 and 13.1.4). */
    private boolean isExpectedState() {
        return FieldLines.find(headers, "If-Match")
                .map(tags -> EntityTags.parse(tags).match(current.tag()::isStrongly))
                .orElseGet(() -> date("If-Unmodified-Since")
                        .map(since -> !current.lastModified().isAfter(since))
                        .orElse(true));
    }

    /** {@code If-None-Match} by weak comparison, otherwise {@code If-Modified-Since} (RFC 9110, 13.1.2 and 13.1.3). */
    private boolean isNewToClient() {
        return FieldLines.find(headers, "If-None-Match")
                .map(tags -> !EntityTags.parse(tags).match(current.tag()::isWeakly))
                .orElseGet(() -> date("If-Modified-Since")
                        .map(since -> current.lastModified().isAfter(since))
                        .orElse(true));
    }

    /** An invalid date is ignored, as if the header were absent. */
    private Optional<Instant> date(String name) {
        return FieldLines.find(headers, name).flatMap(HttpDate::parse);
    }
}
