package dev.quarry.catalog;

import java.util.regex.Pattern;

/**
 * PostgreSQL's estimates for a statement.
 *
 * @param cost total cost in planner units
 * @param rows number of rows returned
 */
record ExplainedPlan(double cost, long rows) {

    private static final Pattern FIGURES = Pattern.compile("cost=[0-9.]+\\.\\.([0-9]+\\.[0-9]+) rows=([0-9]+)");

    /** @param line the first line of the EXPLAIN output */
    static ExplainedPlan of(String line) {
        var figures = FIGURES.matcher(line);
        if (!figures.find()) {
            throw new IllegalStateException("Unexpected EXPLAIN output: " + line);
        }
        return new ExplainedPlan(Double.parseDouble(figures.group(1)), Long.parseLong(figures.group(2)));
    }
}
