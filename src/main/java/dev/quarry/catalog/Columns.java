package dev.quarry.catalog;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Converts columns of query results to Java types. */
final class Columns {

    private Columns() {}

    static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((OffsetDateTime) column).toInstant();
    }

    static @Nullable Instant instantOrNull(@Nullable Object column) {
        return column == null ? null : instant(column);
    }

    /** Splits a column of the form {@code array_to_string(…, ',')}. */
    static List<String> texts(Object column) {
        var text = (String) column;
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    /** Returns whether client input is a valid UUID. PostgreSQL would fail to cast anything else. */
    static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
