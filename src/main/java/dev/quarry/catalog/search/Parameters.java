package dev.quarry.catalog.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of one statement. No value that a client sent gets into its text. */
final class Parameters {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean forTheirValues;

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

    /** Whatever is made of these is planned for them, each time. */
    void planForValues() {
        forTheirValues = true;
    }

    /** What LIKE takes, escaped by {@code !}, for all that begins with a text. */
    String bindBeginning(String text) {
        // A plan for any pattern is one that looks at everything: only what begins with known characters is a range.
        planForValues();
        return bind(text.replaceAll("([!%_])", "!$1") + "%", SqlType.TEXT);
    }

    /** What was bound for a part that was left out is in no place of the statement, and so never sent. */
    Statement statement(String sql) {
        var statement = new Statement(sql, values);
        return forTheirValues ? statement.plannedForItsValues() : statement;
    }
}
