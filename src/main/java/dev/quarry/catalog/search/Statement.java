package dev.quarry.catalog.search;

import java.util.Map;

/** SQL with its named parameters. */
public record Statement(String sql, Map<String, Object> parameters) {

    /**
     * Prefix of statements that PostgreSQL plans for their values at each execution, because the pool does not cache
     * them. A cached statement can get a generic plan after five executions (PostgreSQL, "PREPARE"), which assumes that
     * every range is narrow.
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

    /** Returns the statement with an additional last column: the snapshot in which the rows are read. */
    public Statement withSnapshot() {
        var begin = isPlannedForItsValues(sql) ? FOR_ITS_VALUES : "";
        return new Statement(
                begin + "select r.*, " + SNAPSHOT + " from (" + sql.substring(begin.length()) + ") r", parameters);
    }

    /** Returns the EXPLAIN of this statement. */
    public Statement explained() {
        return new Statement("explain " + sql, parameters);
    }
}
