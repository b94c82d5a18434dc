package dev.quarry.catalog.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters of one statement. Values from clients are always bound and never part of its text. */
final class Parameters {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean forTheirValues;

    Parameters(String organization) {
        values.put("organization", organization);
    }

    /** @return the placeholder of the value in the statement */
    String bind(Object value) {
        var name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** As {@link #bind(Object)}, with a cast where PostgreSQL cannot infer the type. */
    String bind(Object value, SqlType type) {
        return type.cast(bind(value));
    }

    /** Makes PostgreSQL plan the statement for these values at each execution. */
    void planForValues() {
        forTheirValues = true;
    }

    /** Binds a LIKE pattern for all texts with this prefix. The escape character is {@code !}. */
    String bindBeginning(String text) {
        // A generic plan reads everything: PostgreSQL derives an index range only from a known pattern.
        planForValues();
        return bind(text.replaceAll("([!%_])", "!$1") + "%", SqlType.TEXT);
    }

    /** Returns the statement. Values whose placeholder is not part of {@code sql} are never sent. */
    Statement statement(String sql) {
        var statement = new Statement(sql, values);
        return forTheirValues ? statement.plannedForItsValues() : statement;
    }
}
