package dev.quarry.catalog.search;

import dev.quarry.search.Position;
import dev.quarry.search.grammar.Query;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Statements for a page of a list in whose order matching images may be rare. Reads at most {@link #ROWS} rows in the
 * list's order. If these do not fill the page, {@code image_field} conditions are intersected instead
 * ({@link Plan#TOGETHER}).
 */
public final class TriedPage {

    public static final int ROWS = TotalSql.EXACT;

    private final PageSql page;
    private final String organization;
    private final Query query;
    private final Plan plan;
    private final double retention;

    TriedPage(PageSql page, String organization, Query query, Plan plan, double retention) {
        this.page = page;
        this.organization = organization;
        this.query = query;
        this.plan = plan;
        this.retention = retention;
    }

    /**
     * Returns whether {@code image_field} conditions could find the images faster than the list's order does. If there
     * is a condition on a column too, the index of that column may be best. PostgreSQL has statistics on columns
     * and chooses it itself.
     */
    public boolean isWorthIt(Optional<Position> after) {
        if (query.deleted() || query.isUnion()) {
            return false;
        }
        return plan.isAlong()
                ? indexed() > 1
                : plan.equals(Plan.ROWS) && indexed() > 0 && !hasColumns() && isInOneOrder(after);
    }

    private boolean hasColumns() {
        return query.conditions().stream().anyMatch(condition -> !condition.negated() && !IndexedFields.has(condition));
    }

    private boolean isInOneOrder(Optional<Position> after) {
        return hasOneSegment()
                || Keys.isFieldFirst(query)
                        && query.sort().size() == 1
                        && after.map(Position::segment).orElse(0) == 0;
    }

    private long indexed() {
        return query.conditions().stream().filter(IndexedFields::has).count();
    }

    /** Selects the places of the page among the next {@link #ROWS} rows, in the form of {@link PageSql#places}. */
    public Statement places(int limit, Optional<Position> after) {
        var parameters = new Parameters(organization);
        var part = Segments.get(query, plan, 0, retention, parameters);
        var next = PageSql.behind(part.keys(), after, parameters) + " order by " + Keys.order(part.keys()) + " limit "
                + ROWS;
        return page.places(part, Rows.first(query, plan, next, parameters), false, limit, 0, parameters);
    }

    /** Counts the rows left to read in the list's order, up to {@link #ROWS} + 1. */
    public Statement rows(Optional<Position> after) {
        var parameters = new Parameters(organization);
        var part = Segments.get(query, plan, 0, retention, parameters);
        return parameters.statement("select count(*) from (select from " + Rows.ordered(query, plan, parameters)
                + PageSql.behind(part.keys(), after, parameters) + " limit " + (ROWS + 1) + ") c");
    }

    /** Returns whether the list has one segment, so that nothing follows after these rows. */
    public boolean hasOneSegment() {
        return Segments.isWhole(query, plan);
    }

    /**
     * Counts the images of a single {@code image_field} condition, up to {@link TotalSql#SERIES} + 1. Empty if the
     * count does not matter: several conditions reduce the images to read, and {@code image_field} contains the order
     * of creation.
     */
    public Optional<Statement> together() {
        var parameters = new Parameters(organization);
        return indexed() > 1 || Keys.isByCreation(query)
                ? Optional.empty()
                : Optional.of(parameters.statement("select count(*) from (select from (" + Rows.sets(query, parameters)
                        + ") s limit " + (TotalSql.SERIES + 1) + ") c"));
    }

    /** Returns the statements for the same list, in the same order, by {@link Plan#TOGETHER}. */
    public PageSql putTogether() {
        return new PageSql(organization, query, Plan.TOGETHER, retention);
    }

    /** Converts a place to {@link Plan#TOGETHER}, where images without a value are not in a segment of their own. */
    public Position putTogether(Position place) {
        if (hasOneSegment()) {
            return place;
        }
        var keys = new ArrayList<String>();
        keys.add(Boolean.toString(false));
        keys.addAll(place.keys());
        return new Position(Plan.TOGETHER.code(), 0, keys, place.total());
    }
}
