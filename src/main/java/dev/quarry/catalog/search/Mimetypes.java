package dev.quarry.catalog.search;

import dev.quarry.format.ImageFormat;
import dev.quarry.search.grammar.Match;
import org.jspecify.annotations.Nullable;

/** Media types of formats. They are not stored: conditions on them become conditions on formats. */
final class Mimetypes {

    private Mimetypes() {}

    static boolean fits(String type, Match match) {
        if (match instanceof Match.Equal equal) {
            return type.equals(equal.value());
        }
        if (match instanceof Match.Prefix prefix) {
            return type.startsWith(prefix.text());
        }
        return match instanceof Match.Range range && isInside(range.low(), 1, type) && isInside(range.high(), -1, type);
    }

    static String ofFormat(String extension) {
        return ImageFormat.ofExtension(extension).mediaType();
    }

    private static boolean isInside(Match.Range.@Nullable Bound bound, int sign, String type) {
        if (bound == null) {
            return true;
        }
        var order = type.compareTo(bound.value()) * sign;
        return bound.inclusive() ? order >= 0 : order > 0;
    }
}
