package dev.quarry.catalog.search;

import dev.quarry.search.grammar.Condition;
import dev.quarry.search.grammar.Match;
import dev.quarry.search.grammar.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** FROM clauses with the rows of a list, without an order. */
final class Rows {

    private static final String LIVE = "source_image i where i.organization = :organization and i.deleted is null";
    private static final String IMAGES =
            " join source_image i on i.organization = k.organization and i.id = k.id where ";
    private static final String ALONG = "image_field k" + IMAGES;

    private Rows() {}

    /** Returns what follows {@code from}. The images are {@code i}, or the alias from {@link #row}. */
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

    /**
     * Returns the images in all sets. Reads each set once, whatever size the planner estimates, and no other images.
     */
    private static String together(Query query, Parameters parameters) {
        var others = query.conditions().stream()
                .filter(condition -> !IndexedFields.has(condition) || isLong(condition))
                .toList();
        var together = "(" + sets(query, parameters) + ") k";
        return others.isEmpty() && Keys.isByCreation(query)
                ? together + " where true"
                : together + IMAGES + RowConditions.of(others, false, parameters);
    }

    /** Returns a select on {@code image_field} of the images that meet all conditions that it can test. */
    static String sets(Query query, Parameters parameters) {
        var sets = query.conditions().stream().filter(IndexedFields::has).toList();
        var columns = "k.organization, k.created, k.id";
        // INTERSECT of several sets removes duplicates itself.
        var named = sets.size() == 1 && IndexedFields.repeats(sets.get(0)) ? "distinct " + columns : columns;
        return IndexedFields.images(named, sets, parameters);
    }

    /**
     * Returns those of the first rows in the list's order that meet the conditions.
     *
     * @param end selects the first rows: their start, order and limit
     */
    static String first(Query query, Plan plan, String end, Parameters parameters) {
        var conditions = plan.isAlong() ? others(query, plan) : query.conditions();
        var tests = RowConditions.of(conditions, false, parameters);
        var first = " from " + ordered(query, plan, parameters) + end + ") ";
        return isOrderedByField(query, plan)
                ? "(select k.*" + first + "k" + IMAGES + tests
                : "(select i.*" + first + "i where " + tests;
    }

    /** Returns all rows that the list's order runs through, including those that do not meet the conditions. */
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

    /** Returns the alias in {@link #of} that has the image IDs. */
    static String row(Query query, Plan plan) {
        return !query.deleted() && (plan.isAlong() || plan.equals(Plan.TOGETHER) && Keys.isByCreation(query))
                ? "k"
                : "i";
    }

    /** Returns the union of the images that meet each condition. {@code end} is appended to each select. */
    static String union(Query query, String end, Parameters parameters) {
        return query.conditions().stream()
                .map(condition -> "(" + set(condition, parameters) + end + ")")
                .collect(Collectors.joining(" union "));
    }

    /** As {@link #of}, to read all rows in any order. Reads sets of IDs, which is cheaper than reading the metadata. */
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

    /** Returns whether the list consists of the set of a single condition. */
    static boolean isOneSet(Query query) {
        return !query.deleted()
                && query.conditions().size() == 1
                && IndexedFields.has(query.conditions().get(0))
                && !isLong(query.conditions().get(0));
    }

    /** Returns the rows with a value of the first sort field, which the index of that field has in order. */
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

    /**
     * Returns the conditions to test on the row. These include a long text, of which the index has only the beginning.
     */
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
