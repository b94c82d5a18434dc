package dev.quarry.search.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a filter compares the value of a field. Values are canonical text of the field's type. */
public sealed interface Match {

    /** Equals the value. */
    record Equal(String value) implements Match {}

    /** Starts with the text. */
    record Prefix(String text) implements Match {}

    /** Lies between two bounds; a null bound is open. */
    record Range(@Nullable Bound low, @Nullable Bound high) implements Match {

        /** A bound of a range. */
        public record Bound(String value, boolean inclusive) {}
    }

    /**
     * Contains all these words and, if there is a prefix, a word that starts with it.
     *
     * @param prefix null if no prefix is required
     */
    record Words(List<String> whole, @Nullable String prefix) implements Match {
        public Words {
            whole = List.copyOf(whole);
        }
    }
}
