package dev.quarry.search.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of a field's value. Values are canonical text of the field's type. */
public sealed interface Match {

    /** It is exactly this. */
    record Equal(String value) implements Match {}

    /** It begins with this. */
    record Prefix(String text) implements Match {}

    /** It lies between these; an end that is null is open. */
    record Range(@Nullable Bound low, @Nullable Bound high) implements Match {

        /** An end of a range. */
        public record Bound(String value, boolean inclusive) {}
    }

    /**
     * All these words occur in it, and one that begins with the prefix.
     *
     * @param prefix null where there is none
     */
    record Words(List<String> whole, @Nullable String prefix) implements Match {
        public Words {
            whole = List.copyOf(whole);
        }
    }
}
