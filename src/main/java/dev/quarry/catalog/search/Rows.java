package dev.quarry.catalog.search;

import dev.quarry.search.grammar.Condition;
import dev.quarry.search.grammar.Match;
import dev.quarry.search.grammar.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a list, without an order. */
final class Rows {

    private static final String LIVE = "source_image i where i.organization = :organization and i.deleted is null";
    private static final String IMAGES =
            " join source_image i on i.organization = k.organization and i.id = k.id where ";
    private static final String ALONG = "image_field k" + IMAGES;

    private Rows() {}

    /** What stands behind {@code from}; it has the images as {@code i}, or as {@link #row}. */
    static String of(Query query, Plan plan, double retention, Parameters parameters) {
        if (query.deleted()) {
            return "source_image i where i.organization = :organization and i.deleted > now() - make_interval(secs => "
                    + parameters.bind(retention) + ") and " + RowConditions.of(query, parameters);
        }
        if (plan.isAlong()) {
            return along(query, plan, parameters);
        }
        if (plan.equals(Plan.TOGETHER)) {
            return together(query, parameters);
        }
        if (plan.equals(Plan.UNION)) {
            return LIVE + " and i.id in (" + union(query, "", parameters) + ")";
        }
        if (plan.isSet()) {
            return LIVE + " and i.id in ("
                    + IndexedFields.images(query.conditions().get(plan.condition()), parameters) + ") and "
                    + RowConditions.of(others(query, plan), false, parameters);
        }
        return LIVE + " and " + RowConditions.of(query, parameters);
    }

    /** Whatever a planner takes for the size of each set, all are read once; of images no more than those in all sets. */
    private static String together(Query query, Parameters parameters) {
        var others = query.conditions().stream()
                .filter(condition -> !IndexedFields.has(condition) || isLong(condition))
                .toList();
        var together = "(" + sets(query, parameters) + ") k";
        return others.isEmpty() && Keys.isByCreation(query)
                ? together + " where true"
                : together + IMAGES + RowConditions.of(others, false, parameters);
    }

    /** A select of what {@code image_field} tells of the images that meet all conditions in it. */
    static String sets(Query query, Parameters parameters) {
        var sets = query.conditions().stream().filter(IndexedFields::has).toList();
        var columns = "k.organization, k.created, k.id";
        // What is in more than one set comes once.
        var named = sets.size() == 1 && IndexedFields.repeats(sets.get(0)) ? "distinct " + columns : columns;
        return IndexedFields.images(named, sets, parameters);
    }

    /**
     * The first rows in a list's order, and of those the ones that meet the conditions.
     *
     * @param end what the first rows are: where they begin, their order and number
     */
    static String first(Query query, Plan plan, String end, Parameters parameters) {
        var conditions = plan.isAlong() ? others(query, plan) : query.conditions();
        var tests = RowConditions.of(conditions, false, parameters);
        var first = " from " + ordered(query, plan, parameters) + end + ") ";
        return isOrderedByField(query, plan)
                ? "(select k.*" + first + "k" + IMAGES + tests
                : "(select i.*" + first + "i where " + tests;
    }

    /** All rows that have a list's order, whether they meet its conditions or not. */
    static String ordered(Query query, Plan plan, Parameters parameters) {
        if (!isOrderedByField(query, plan)) {
            return LIVE;
        }
        return "image_field k where "
                + (plan.isAlong()
                        ? IndexedFields.rows(query.conditions().get(plan.condition()), parameters)
                        : IndexedFields.rows(Keys.first(query), parameters));
    }

    private static boolean isOrderedByField(Query query, Plan plan) {
        return plan.isAlong() || Keys.isFieldFirst(query);
    }

    private static String along(Query query, Plan plan, Parameters parameters) {
        var stretch = IndexedFields.rows(query.conditions().get(plan.condition()), parameters);
        return needsImages(query, plan)
                ? ALONG + stretch + " and " + RowConditions.of(others(query, plan), false, parameters)
                : "image_field k where " + stretch;
    }

    /** What of those rows names the images. */
    static String row(Query query, Plan plan) {
        return !query.deleted() && (plan.isAlong() || plan.equals(Plan.TOGETHER) && Keys.isByCreation(query))
                ? "k"
                : "i";
    }

    /** Each of these sets is limited by {@code end}. */
    static String union(Query query, String end, Parameters parameters) {
        return query.conditions().stream()
                .map(condition -> "(" + set(condition, parameters) + end + ")")
                .collect(Collectors.joining(" union "));
    }

    /** For what reads all of them, in whatever order: conditions as sets, which is less to read than documents are. */
    static String all(Query query, Plan plan, double retention, Parameters parameters) {
        if (query.deleted() || !plan.equals(Plan.ROWS) || query.isUnion()) {
            return of(query, plan, retention, parameters);
        }
        var rows = new StringBuilder(LIVE);
        for (var condition : query.conditions()) {
            if (IndexedFields.has(condition)) {
                rows.append(" and i.id in (")
                        .append(IndexedFields.images(condition, parameters))
                        .append(")");
            }
            if (!IndexedFields.has(condition) || isLong(condition)) {
                rows.append(" and (")
                        .append(RowConditions.of(condition, parameters))
                        .append(")");
            }
        }
        return rows.toString();
    }

    /** Whether one condition's set is all there is to a list. */
    static boolean isOneSet(Query query) {
        return !query.deleted()
                && query.conditions().size() == 1
                && IndexedFields.has(query.conditions().get(0))
                && !isLong(query.conditions().get(0));
    }

    /** Rows without a condition that stand in the order of one field. */
    static String inOrder(Query query, Parameters parameters) {
        var stretch = IndexedFields.rows(Keys.first(query), parameters);
        return query.conditions().isEmpty() && query.sort().size() == 1
                ? "image_field k where " + stretch
                : ALONG + stretch + " and " + RowConditions.of(query, parameters);
    }

    private static String set(Condition condition, Parameters parameters) {
        return IndexedFields.has(condition) && !isLong(condition)
                ? IndexedFields.images(condition, parameters)
                : "select i.id from " + LIVE + " and (" + RowConditions.of(condition, parameters) + ")";
    }

    private static boolean needsImages(Query query, Plan plan) {
        return !others(query, plan).isEmpty();
    }

    /** A long text is held against the row as well: an index has only its beginning. */
    private static List<Condition> others(Query query, Plan plan) {
        var others = new ArrayList<>(query.conditions());
        if (!isLong(others.get(plan.condition()))) {
            others.remove(plan.condition());
        }
        return others;
    }

    private static boolean isLong(Condition condition) {
        return condition.match() instanceof Match.Equal equal && Operand.isLong(equal.value());
    }
}
