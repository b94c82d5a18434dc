package dev.quarry.catalog.search;

import java.util.Map;

/** SQL and what it is bound to, by name. */
public record Statement(String sql, Map<String, Object> parameters) {

    /**
     * How a statement begins that PostgreSQL plans each time for the values it is bound to. One that is kept gets a plan for
     * any values after five times (PostgreSQL, "PREPARE"), which takes every range for a narrow one.
     */
    private static final String FOR_ITS_VALUES = "/* for its values */ ";

    public Statement {
        parameters = Map.copyOf(parameters);
    }

    Statement plannedForItsValues() {
        return new Statement(FOR_ITS_VALUES + sql, parameters);
    }

    public static boolean isPlannedForItsValues(String sql) {
        return sql.startsWith(FOR_ITS_VALUES);
    }

    /** The plan that PostgreSQL makes of it, as text. */
    public Statement explained() {
        return new Statement("explain " + sql, parameters);
    }
}
