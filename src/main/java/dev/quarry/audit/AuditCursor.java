package dev.quarry.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Converts a position in the audit trail to a cursor and back: {@code a} and a base-36 number. The prefix keeps it from
 * looking like an integer.
 */
final class AuditCursor {

    private static final int BASE = 36;
    private static final Pattern FORM = Pattern.compile("a(0|[1-9a-z][0-9a-z]{0,11})");

    private AuditCursor() {}

    /** @param before the id of the last entry of the page */
    static String of(long before) {
        return "a" + Long.toString(before, BASE);
    }

    /** Returns the position; empty if the text is not a valid cursor. */
    static Optional<Long> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(Long.parseLong(form.group(1), BASE)) : Optional.empty();
    }
}
