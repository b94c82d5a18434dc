package dev.quarry.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/** A position in the trail as clients keep it: {@code a} and a number to the base 36, never to be taken for an integer. */
final class AuditCursor {

    private static final int BASE = 36;
    private static final Pattern FORM = Pattern.compile("a(0|[1-9a-z][0-9a-z]{0,11})");

    private AuditCursor() {}

    /** @param before the id of the last line that was told */
    static String of(long before) {
        return "a" + Long.toString(before, BASE);
    }

    /** Empty for text that this class did not write. */
    static Optional<Long> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(Long.parseLong(form.group(1), BASE)) : Optional.empty();
    }
}
