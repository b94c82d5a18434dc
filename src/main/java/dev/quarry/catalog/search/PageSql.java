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

    /** How many keys a place of a segment has, and whether the image's id is one more. */
    public Keyed keyed(int segment) {
        var part = Segments.get(query, plan, segment, retention, new Parameters(organization));
        return new Keyed(part.told().size(), part.endsById());
    }

    /** What of a place tells where it stands. */
    public record Keyed(int keys, boolean byId) {}

    /**
     * The page's places: for each its keys as text, the image's id, hash and revision, and how many images the list has, where
     * that is {@link Query#isCounted counted}; else the snapshot that the page was read in. The id is told once, though it is
     * a key.
     *
     * @param after the place to go on behind, in that segment
     */
    public Statement places(int segment, int limit, long offset, Optional<Position> after) {
        var parameters = new Parameters(organization);
        var part = Segments.get(query, plan, segment, retention, parameters);
        var rows = part.rows() + behind(part.keys(), after, parameters);
        return places(part, rows, plan.equals(Plan.TOGETHER) && after.isEmpty(), limit, offset, parameters);
    }

    /** The same page, as one that is tried first. */
    public TriedPage tried() {
        return new TriedPage(this, organization, query, plan, retention);
    }

    public Plan plan() {
        return plan;
    }

    static String behind(List<Key> keys, Optional<Position> after, Parameters parameters) {
        return after.map(position -> " and " + Keys.behind(keys, position.keys(), parameters))
                .orElse("");
    }

    /** @param areAll whether these rows are all images of the list, and all are read */
    Statement places(Segment part, String rows, boolean areAll, int limit, long offset, Parameters parameters) {
        var keys = part.told();
        var isUsual = limit <= USUAL && offset == 0;
        // Where no row is passed over, a look at each is less than one at the index and then another at the row. Behind
        // one key the indexes go on as lists do; behind two, rows of the first are put in order, most of them in vain.
        var isWhole = query.conditions().isEmpty()
                && query.sort().size() == 1
                && offset == 0
                && part.row().equals("i");
        var found = "select " + named(keys) + part.row() + ".organization, " + part.row() + ".id"
                + (isWhole ? ", i.hash, i.revision" : "") + (areAll ? ", count(*) over () as images" : "") + " from "
                + rows + " order by "
                + Keys.order(part.keys())
                + (isUsual
                        ? " limit " + USUAL
                        : " limit " + parameters.bind(limit) + " offset " + parameters.bind(offset));
        if (dependsOnValues()) {
            parameters.planForValues();
        }
        var image = isWhole ? "p" : "i";
        return parameters.statement("select " + texts(keys) + "p.id, " + image + ".hash, " + image + ".revision"
                + ", " + (areAll ? "p.images" : total(parameters))
                + " from (" + found + ") p"
                + (isWhole ? "" : " join source_image i on i.organization = p.organization and i.id = p.id")
                + " order by " + part.order("p") + (isUsual ? " limit " + parameters.bind(limit) : ""));
    }

    private String total(Parameters parameters) {
        return "(" + (query.isCounted() ? TotalSql.counted(query, parameters) : "select " + Statement.SNAPSHOT) + ")";
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
        return numbered(keys, n -> keys.get(n).expression() + " as k" + n + ", ");
    }

    private static String texts(List<Key> keys) {
        return numbered(keys, n -> "cast(p.k" + n + " as text) as t" + n + ", ");
    }

    private static String numbered(List<Key> keys, IntFunction<String> text) {
        return IntStream.range(0, keys.size()).mapToObj(text).collect(Collectors.joining());
    }
}
