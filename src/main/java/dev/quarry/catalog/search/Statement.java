package dev.quarry.catalog.search;

import java.util.Map;

/** SQL and what it is bound to, by name. */
public record Statement(String sql, Map<String, Object> parameters) {

    /**
     * How a statement begins that PostgreSQL plans each time for the values it is bound to. One that is kept gets a plan for
     * any values after five times (PostgreSQL, "PREPARE"), which takes every range for a narrow one.
     */
    private static final String FOR_ITS_VALUES = "/* for its values */ ";

    static final String SNAPSHOT = "cast(pg_current_snapshot() as text)";

    public Statement {
        parameters = Map.copyOf(parameters);
    }

    Statement plannedForItsValues() {
        return new Statement(FOR_ITS_VALUES + sql, parameters);
    }

    public static boolean isPlannedForItsValues(String sql) {
        return sql.startsWith(FOR_ITS_VALUES);
    }

    /** The same rows, and behind each the snapshot that it was read in. */
    public Statement withSnapshot() {
        var begin = isPlannedForItsValues(sql) ? FOR_ITS_VALUES : "";
        return new Statement(
                begin + "select r.*, " + SNAPSHOT + " from (" + sql.substring(begin.length()) + ") r", parameters);
    }

    /** The plan that PostgreSQL makes of it, as text. */
    public Statement explained() {
        return new Statement("explain " + sql, parameters);
    }
}
