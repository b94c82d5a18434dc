package dev.quarry.catalog.search;

import dev.quarry.search.grammar.Match;
import dev.quarry.search.grammar.Query;
import java.util.Optional;
import java.util.stream.IntStream;

/** Statements that count the images of a list. */
public final class TotalSql {

    /** Number of images up to which lists are counted. Larger totals can be estimates. */
    public static final int EXACT = 10_000;

    /**
     * Maximum number of images that are sorted by columns of their rows instead of searched for in the list's order.
     * Images of a series are created together, so a list in the order of creation finds none of them for long, and then
     * all.
     */
    public static final int SERIES = 40_000;

    private static final String ALL = "select cast(coalesce(sum(i.images), 0) as bigint) from image_count i"
            + " where i.organization = :organization and not i.deleted";

    private final String organization;
    private final Query query;
    private final double retention;

    public TotalSql(String organization, Query query, double retention) {
        this.organization = organization;
        this.query = query;
        this.retention = retention;
    }

    public String organization() {
        return organization;
    }

    /** Returns the total from {@code image_count}, for a query that is {@link Query#isCounted counted}. */
    public Statement counted() {
        var parameters = new Parameters(organization);
        return parameters.statement(counted(query, parameters));
    }

    static String counted(Query query, Parameters parameters) {
        return ALL + " and " + RowConditions.of(query, parameters);
    }

    /** Returns the number of live images of the organization. */
    public Statement all() {
        return new Parameters(organization).statement(ALL);
    }

    /** Counts all images of the list, without a limit. */
    public Statement exact(Plan plan) {
        var parameters = new Parameters(organization);
        return parameters.statement(
                Rows.isOneSet(query)
                        ? "select count("
                                + (IndexedFields.repeats(query.conditions().get(0)) ? "distinct c.id" : "*")
                                + ") from ("
                                + IndexedFields.images(query.conditions().get(0), parameters) + ") c"
                        : "select count(*) from " + Rows.all(query, plan, retention, parameters));
    }

    /** Counts the images of the list, up to {@link #EXACT} + 1. */
    public Statement upTo(Plan plan) {
        var parameters = new Parameters(organization);
        return parameters.statement("select count(*) from (select from " + Rows.of(query, plan, retention, parameters)
                + " limit " + (EXACT + 1) + ") c");
    }

    /** Returns the plan along an index that has the list in its order, if there is one. */
    public Optional<Plan> along() {
        return query.deleted() || query.isUnion() || !Keys.isByCreation(query)
                ? Optional.empty()
                : IntStream.range(0, query.conditions().size())
                        .filter(n ->
                                IndexedFields.isOneStretch(query.conditions().get(n)))
                        .mapToObj(Plan::along)
                        .findFirst();
    }

    /** Returns a plan that reads only the rows of the page, if an index contains the order; else {@code plan}. */
    public Plan byIndexAlone(Plan plan) {
        if (!plan.isSet() || !isOneSet() || !Keys.isByCreation(query)) {
            return plan;
        }
        var condition = query.conditions().get(plan.condition());
        return condition.match() instanceof Match.Words || IndexedFields.repeats(condition)
                ? plan
                : Plan.along(plan.condition());
    }

    /** Returns whether the list consists of the images of a single condition. */
    public boolean isOneSet() {
        return Rows.isOneSet(query);
    }

    public boolean hasIndexed() {
        return query.conditions().stream().anyMatch(IndexedFields::has) || query.isUnion() && !query.isCounted();
    }

    public boolean isIndexed(int condition) {
        return IndexedFields.has(query.conditions().get(condition));
    }

    /**
     * Returns the maximum number of images of an {@code image_field} condition for which they are read first, then
     * sorted.
     */
    public int few(int number) {
        var condition = query.conditions().get(number);
        return condition.match() instanceof Match.Prefix
                        && isOneSet()
                        && Keys.isByCreation(query)
                        && !IndexedFields.repeats(condition)
                ? SERIES
                : EXACT;
    }

    /** Counts the images that meet a condition of {@code image_field}, up to {@link #few} + 1. */
    public Statement upTo(int number) {
        var condition = query.conditions().get(number);
        var parameters = new Parameters(organization);
        var images = IndexedFields.images(condition, parameters);
        // If images can repeat, reads four times as many rows, so that few images are not mistaken for many.
        return parameters.statement(
                IndexedFields.repeats(condition)
                        ? "select least(count(distinct c.id), " + (EXACT + 1) + ") from (select s.id from (" + images
                                + ") s limit " + 4 * EXACT + ") c"
                        : "select count(*) from (select s.id from (" + images + ") s limit " + (few(number) + 1)
                                + ") c");
    }

    /** Counts the images that meet any of the conditions. Exact up to {@link #EXACT}; above, only known to be more. */
    public Statement upToAny() {
        var parameters = new Parameters(organization);
        return parameters.statement(
                "select count(*) from (" + Rows.union(query, " limit " + (EXACT + 1), parameters) + ") c");
    }

    /** Selects all rows, in the form that the planner estimates best. For EXPLAIN only. */
    public Statement rows() {
        var parameters = new Parameters(organization);
        if (query.isUnion() && !query.deleted()) {
            return parameters.statement(Rows.union(query, "", parameters));
        }
        return parameters.statement(
                Rows.isOneSet(query)
                        ? IndexedFields.images(query.conditions().get(0), parameters)
                        : "select from " + Rows.all(query, Plan.ROWS, retention, parameters));
    }
}
