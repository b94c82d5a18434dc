package dev.quarry.http.conditional;

import dev.quarry.http.FieldLines;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.util.Optional;

/**
 * The conditions of a GET or HEAD, in the order of RFC 9110, 13.2.2.
 *
 * @param headers of the request
 * @param current the validators of what it would get
 */
public record Preconditions(MultiMap headers, Validators current) {

    /** What the conditions come to. */
    public enum Outcome {
        PROCEED,
        /** 304. */
        NOT_MODIFIED,
        /** 412. */
        FAILED
    }

    public Outcome evaluate() {
        if (!isExpectedState()) {
            return Outcome.FAILED;
        }
        return isNewToClient() ? Outcome.PROCEED : Outcome.NOT_MODIFIED;
    }

    /**
     * Tells whether {@code Range} counts (RFC 9110, 13.1.5): no {@code If-Range}, or the very state it names. A date is
     * as good as a tag here: the bytes behind a hash never change, so two states never share a second.
     */
    public boolean allowRange() {
        return FieldLines.find(headers, "If-Range")
                .map(value -> value.contains("\"")
                        ? EntityTags.parse(value).isExactly(current.tag())
                        : HttpDate.parse(value).equals(Optional.of(current.lastModified())))
                .orElse(true);
    }

    /** {@code If-Match}, by strong comparison, or else {@code If-Unmodified-Since} (RFC 9110, 13.1.1 and 13.1.4). */
    private boolean isExpectedState() {
        return FieldLines.find(headers, "If-Match")
                .map(tags -> EntityTags.parse(tags).match(current.tag()::isStrongly))
                .orElseGet(() -> date("If-Unmodified-Since")
                        .map(since -> !current.lastModified().isAfter(since))
                        .orElse(true));
    }

    /** {@code If-None-Match}, by weak comparison, or else {@code If-Modified-Since} (RFC 9110, 13.1.2 and 13.1.3). */
    private boolean isNewToClient() {
        return FieldLines.find(headers, "If-None-Match")
                .map(tags -> !EntityTags.parse(tags).match(current.tag()::isWeakly))
                .orElseGet(() -> date("If-Modified-Since")
                        .map(since -> current.lastModified().isAfter(since))
                        .orElse(true));
    }

    /** A value that is no date counts as none. */
    private Optional<Instant> date(String name) {
        return FieldLines.find(headers, name).flatMap(HttpDate::parse);
    }
}
