package dev.quarry.catalog.search;

import dev.quarry.search.Position;
import dev.quarry.search.grammar.Match;
import dev.quarry.search.grammar.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements that read a page: which images, by index alone where that can be, and what is told of those. */
public final class PageSql {

    /**
     * The most that a usual list asks for, which is no parameter: PostgreSQL takes a bound limit for a tenth of all rows, finds
     * its plan for any values dear by that, and plans each list anew, for a third of what the list takes.
     */
    private static final int USUAL = 100;

    private final String organization;
    private final Query query;
    private final Plan plan;
    private final double retention;

    /** @param retention in seconds: how long a deleted image is there */
    public PageSql(String organization, Query query, Plan plan, double retention) {
        this.organization = organization;
        this.query = query;
        this.plan = plan;
        this.retention = retention;
    }

    public String organization() {
        return organization;
    }

    public int segments() {
        return Segments.count(query, plan);
    }

    /** How many keys a place has; id, hash and revision stand behind them. */
    public int keys(int segment) {
        return Segments.get(query, plan, segment, retention, new Parameters(organization))
                .keys()
                .size();
    }

    /**
     * The page's places: for each its keys as text, the image's id, hash and revision.
     *
     * @param after the place to go on behind, in that segment
     */
    public Statement places(int segment, int limit, long offset, Optional<Position> after) {
        var parameters = new Parameters(organization);
        var part = Segments.get(query, plan, segment, retention, parameters);
        var keys = part.keys();
        var behind = after.map(position -> " and " + Keys.behind(keys, position.keys(), parameters))
                .orElse("");
        var isUsual = limit <= USUAL && offset == 0;
        var found = "select " + part.row() + ".organization, " + part.row() + ".id, " + named(keys) + " from "
                + part.rows() + behind + " order by " + Keys.order(keys)
                + (isUsual
                        ? " limit " + USUAL
                        : " limit " + parameters.bind(limit) + " offset " + parameters.bind(offset));
        if (dependsOnValues()) {
            parameters.planForValues();
        }
        return parameters.statement("select " + texts(keys) + "i.id, i.hash, i.revision from (" + found + ") p"
                + " join source_image i on i.organization = p.organization and i.id = p.id"
                + " order by " + orders(keys) + (isUsual ? " limit " + parameters.bind(limit) : ""));
    }

    /** Images by their ids, each as {@link ImageColumns} behind its id, in any order. */
    public Statement images(Long[] ids) {
        var parameters = new Parameters(organization);
        return parameters.statement("select i.id, " + ImageColumns.ALL + " from source_image i"
                + " join blob b on b.organization = i.organization and b.binary_hash = i.binary_hash"
                + " where i.organization = :organization and i.id = any(" + parameters.bind(ids) + ")");
    }

    /** Whether how many images there are depends on more than which fields are asked for. */
    private boolean dependsOnValues() {
        return query.conditions().size() > 1
                || query.conditions().stream().anyMatch(condition -> condition.match() instanceof Match.Range);
    }

    /** How many images a segment has. */
    public Statement count(int segment) {
        var parameters = new Parameters(organization);
        return parameters.statement("select count(*) from "
                + Segments.get(query, plan, segment, retention, parameters).rows());
    }

    private static String named(List<Key> keys) {
        return numbered(keys, n -> keys.get(n).expression() + " as k" + n);
    }

    private static String texts(List<Key> keys) {
        return numbered(keys, n -> "cast(p.k" + n + " as text) as t" + n) + ", ";
    }

    private static String orders(List<Key> keys) {
        return numbered(keys, n -> keys.get(n).order("p.k" + n));
    }

    private static String numbered(List<Key> keys, IntFunction<String> text) {
        return IntStream.range(0, keys.size()).mapToObj(text).collect(Collectors.joining(", "));
    }
}
