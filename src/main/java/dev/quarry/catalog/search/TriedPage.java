package dev.quarry.catalog.search;

import dev.quarry.search.Position;
import dev.quarry.search.grammar.Query;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A page of a list that may run on for long without coming upon an image: it is read in the list's order, but of no more than
 * {@link #ROWS} rows. Where that is not enough, the conditions that an index has are put together ({@link Plan#TOGETHER}).
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
     * Whether conditions that {@code image_field} has could find images sooner than the list's order does. Where a column has
     * one as well, its own index may be the best way, and PostgreSQL's statistics know columns.
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

    /** The page's places among the next {@link #ROWS} rows, in the form of {@link PageSql#places}. */
    public Statement places(int limit, Optional<Position> after) {
        var parameters = new Parameters(organization);
        var part = Segments.get(query, plan, 0, retention, parameters);
        var next = PageSql.behind(part.keys(), after, parameters) + " order by " + Keys.order(part.keys()) + " limit "
                + ROWS;
        return page.places(part, Rows.first(query, plan, next, parameters), false, limit, 0, parameters);
    }

    /** How many rows there are to try: {@link #ROWS} and one at most. */
    public Statement rows(Optional<Position> after) {
        var parameters = new Parameters(organization);
        var part = Segments.get(query, plan, 0, retention, parameters);
        return parameters.statement("select count(*) from (select from " + Rows.ordered(query, plan, parameters)
                + PageSql.behind(part.keys(), after, parameters) + " limit " + (ROWS + 1) + ") c");
    }

    /** Whether nothing of the list is behind those rows once they are all there are. */
    public boolean hasOneSegment() {
        return Segments.isWhole(query, plan);
    }

    /**
     * How many images would be put together, {@link TotalSql#SERIES} and one at most; asked only where that decides on it,
     * since each of them would be looked at, and no second condition makes them fewer.
     */
    public Optional<Statement> together() {
        var parameters = new Parameters(organization);
        return indexed() > 1 || Keys.isByCreation(query)
                ? Optional.empty()
                : Optional.of(parameters.statement("select count(*) from (select from (" + Rows.sets(query, parameters)
                        + ") s limit " + (TotalSql.SERIES + 1) + ") c"));
    }

    /** The same list, in the same order, by all conditions together. */
    public PageSql putTogether() {
        return new PageSql(organization, query, Plan.TOGETHER, retention);
    }

    /** The same place where the list is put together: there, images without a value are not in a segment of their own. */
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
