package dev.quarry.catalog.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The values of one statement. No value that a client sent gets into its text. */
final class Parameters {

    private static final Pattern PARAMETER = Pattern.compile(":(organization|p[0-9]+)\\b");

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

    /** With what of the values is in it: what was bound for a part that was left out is none of its parameters. */
    Statement statement(String sql) {
        var used = new HashMap<String, Object>();
        PARAMETER.matcher(sql).results().map(found -> found.group(1)).forEach(name -> used.put(name, get(name)));
        return new Statement(sql, used);
    }

    private Object get(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
