package dev.quarry.catalog.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of one statement. No value that a client sent gets into its text. */
final class Parameters {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Parameters(String organization) {
        values.put("organization", organization);
    }

    /** @return what stands for the value in the statement */
    String bind(Object value) {
        var name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** The same, of a type that PostgreSQL could not tell from what is around it. */
    String bind(Object value, SqlType type) {
        return type.cast(bind(value));
    }

    /** What was bound for a part that was left out is in no place of the statement, and so never sent. */
    Statement statement(String sql) {
        return new Statement(sql, values);
    }
}
