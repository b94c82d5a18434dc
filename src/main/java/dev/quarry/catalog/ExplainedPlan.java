package dev.quarry.catalog;

import java.util.regex.Pattern;

/**
 * What PostgreSQL expects of a statement.
 *
 * @param cost of all of it, in the planner's units
 */
record ExplainedPlan(double cost, long rows) {

    private static final Pattern FIGURES = Pattern.compile("cost=[0-9.]+\\.\\.([0-9]+\\.[0-9]+) rows=([0-9]+)");

    /** @param line the first one that EXPLAIN gives */
    static ExplainedPlan of(String line) {
        var figures = FIGURES.matcher(line);
        if (!figures.find()) {
            throw new IllegalStateException("EXPLAIN says " + line);
        }
        return new ExplainedPlan(Double.parseDouble(figures.group(1)), Long.parseLong(figures.group(2)));
    }
}
