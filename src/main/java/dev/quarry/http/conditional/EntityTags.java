package dev.quarry.http.conditional;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Value of {@code If-Match} or {@code If-None-Match}: {@code *} or a list of entity tags (RFC 9110, 13.1.1, 13.1.2).
 *
 * <p>A malformed value matches nothing. That is safe for both headers: nothing is overwritten, and the bytes are sent.
 */
record EntityTags(boolean any, List<EntityTag> tags) {

    private static final EntityTags NONE = new EntityTags(false, List.of());

    // A recipient must accept empty list elements (RFC 9110, 5.6.1.2).
    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*+(?:(W/)?\"([!#-~\\x80-\\xff]*+)\")?[ \\t]*+(?:,|\\z)");

    static EntityTags parse(String value) {
        if (value.strip().equals("*")) {
            return new EntityTags(true, List.of());
        }
        var tags = new ArrayList<EntityTag>();
        var element = ELEMENT.matcher(value);
        for (var at = 0; at < value.length(); at = element.end()) {
            if (!element.region(at, value.length()).lookingAt()) {
                return NONE;
            }
            if (element.group(2) != null) {
                tags.add(new EntityTag(element.group(1) != null, element.group(2)));
            }
        }
        return new EntityTags(false, tags);
    }

    /** Returns whether the list consists of exactly this tag by strong comparison. */
    boolean isExactly(EntityTag tag) {
        return tags.size() == 1 && tags.get(0).isStrongly(tag);
    }

    boolean match(Predicate<EntityTag> comparison) {
        return any || tags.stream().anyMatch(comparison);
    }
}
