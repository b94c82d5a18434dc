package dev.quarry.catalog.search;

import dev.quarry.search.grammar.Match;
import dev.quarry.search.grammar.Query;
import java.util.Optional;
import java.util.stream.IntStream;

/** The statements that say how many images a list has. */
public final class TotalSql {

    /** Up to here everything is counted. */
    public static final int EXACT = 10_000;

    /**
     * Up to here images are put in order, by what only their rows have, rather than looked for among all. Those of a series
     * are made together, so that a list in the order of creation comes upon none for long, and then upon all.
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

    /** From the counts, for a query that is {@link Query#isCounted}. */
    public Statement counted() {
        var parameters = new Parameters(organization);
        return parameters.statement(counted(query, parameters));
    }

    static String counted(Query query, Parameters parameters) {
        return ALL + " and " + RowConditions.of(query, parameters);
    }

    /** All live images of the organization. */
    public Statement all() {
        return new Parameters(organization).statement(ALL);
    }

    /** Of all, however many there are. */
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

    /** Up to {@link #EXACT} and one. */
    public Statement upTo(Plan plan) {
        var parameters = new Parameters(organization);
        return parameters.statement("select count(*) from (select from " + Rows.of(query, plan, retention, parameters)
                + " limit " + (EXACT + 1) + ") c");
    }

    /** The way along an index that has the list in its order. */
    public Optional<Plan> along() {
        return query.deleted() || query.isUnion() || !Keys.isByCreation(query)
                ? Optional.empty()
                : IntStream.range(0, query.conditions().size())
                        .filter(n ->
                                IndexedFields.isOneStretch(query.conditions().get(n)))
                        .mapToObj(Plan::along)
                        .findFirst();
    }

    /** The way on which no row is read but those of the page, where the index has all that the order takes. */
    public Plan byIndexAlone(Plan plan) {
        if (!plan.isSet() || !isOneSet() || !Keys.isByCreation(query)) {
            return plan;
        }
        var condition = query.conditions().get(plan.condition());
        return condition.match() instanceof Match.Words || IndexedFields.repeats(condition)
                ? plan
                : Plan.along(plan.condition());
    }

    /** Whether the images that meet the one condition are all of the list. */
    public boolean isOneSet() {
        return Rows.isOneSet(query);
    }

    public boolean hasIndexed() {
        return query.conditions().stream().anyMatch(IndexedFields::has) || query.isUnion() && !query.isCounted();
    }

    public boolean isIndexed(int condition) {
        return IndexedFields.has(query.conditions().get(condition));
    }

    /** How many images may meet a condition of {@code image_field} for these to be read first. */
    public int few(int number) {
        var condition = query.conditions().get(number);
        return condition.match() instanceof Match.Prefix
                        && isOneSet()
                        && Keys.isByCreation(query)
                        && !IndexedFields.repeats(condition)
                ? SERIES
                : EXACT;
    }

    /** Up to {@link #few} and one, of the images that meet a condition of {@code image_field}. */
    public Statement upTo(int number) {
        var condition = query.conditions().get(number);
        var parameters = new Parameters(organization);
        var images = IndexedFields.images(condition, parameters);
        // Of what names an image several times more is read, so that few images are not taken for many.
        return parameters.statement(
                IndexedFields.repeats(condition)
                        ? "select least(count(distinct c.id), " + (EXACT + 1) + ") from (select s.id from (" + images
                                + ") s limit " + 4 * EXACT + ") c"
                        : "select count(*) from (select s.id from (" + images + ") s limit " + (few(number) + 1)
                                + ") c");
    }

    /** More than {@link #EXACT} if the images that meet any of the conditions are more. */
    public Statement upToAny() {
        var parameters = new Parameters(organization);
        return parameters.statement(
                "select count(*) from (" + Rows.union(query, " limit " + (EXACT + 1), parameters) + ") c");
    }

    /** To be explained: all rows, in the form that a planner can say most of. */
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
