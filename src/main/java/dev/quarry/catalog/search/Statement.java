package dev.quarry.catalog.search;

import java.util.Map;

/** SQL and what it is bound to, by name. */
public record Statement(String sql, Map<String, Object> parameters) {

    public Statement {
        parameters = Map.copyOf(parameters);
    }

    /** The plan that PostgreSQL makes of it, as text. */
    public Statement explained() {
        return new Statement("explain " + sql, parameters);
    }
}
