package dev.quarry.catalog.search;

import dev.quarry.search.Position;
import dev.quarry.search.grammar.Match;
import dev.quarry.search.grammar.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Statements that read a page: first the places of its images, from the index alone if possible, then the images. */
public final class PageSql {

    /**
     * Maximum limit of a usual page, written as a literal. For a bound limit PostgreSQL assumes a tenth of all rows, so
     * its generic plan looks expensive, and it plans each execution anew, which takes a third of the time of the list.
     */
    private static final int USUAL = 100;

    private final String organization;
    private final Query query;
    private final Plan plan;
    private final double retention;

    /** @param retention retention of deleted images, in seconds */
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

    /** Returns how many keys a place of a segment has, and whether the image ID is an additional key. */
    public Keyed keyed(int segment) {
        var part = Segments.get(query, plan, segment, retention, new Parameters(organization));
        return new Keyed(part.told().size(), part.endsById());
    }

    /**
     * Layout of the keys of a place.
     *
     * @param keys number of keys, not counting the ID
     * @param byId whether the ID is the last key
     */
    public record Keyed(int keys, boolean byId) {}

    /**
     * Selects the places of the page. A row has the keys as text, then the image's ID, hash and revision, then the
     * number of images in the list. If that number is neither {@link Query#isCounted counted} nor available because all
     * images are read, the row has the snapshot instead. The ID is selected once, even if it is a key.
     *
     * @param after place in this segment after which the page starts
     */
    public Statement places(int segment, int limit, long offset, Optional<Position> after) {
        var parameters = new Parameters(organization);
        var part = Segments.get(query, plan, segment, retention, parameters);
        var rows = part.rows() + behind(part.keys(), after, parameters);
        return places(part, rows, plan.equals(Plan.TOGETHER) && after.isEmpty(), limit, offset, parameters);
    }

    /** Returns the statements that read this page from a limited number of rows. */
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

    /** @param areAll whether the statement reads all images of the list */
    Statement places(Segment part, String rows, boolean areAll, int limit, long offset, Parameters parameters) {
        var keys = part.told();
        var isUsual = limit <= USUAL && offset == 0;
        // If no row is skipped, reading the rows directly is cheaper than reading the index first and joining the rows.
        // After one key the indexes continue in the list's order. After two, all rows with the same first key are
        // sorted, and most of them would be read for nothing.
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

    /** Selects images by ID, in any order. A row has the ID, then {@link ImageColumns}. */
    public Statement images(Long[] ids) {
        var parameters = new Parameters(organization);
        return parameters.statement("select i.id, " + ImageColumns.ALL + " from source_image i"
                + " join blob b on b.organization = i.organization and b.binary_hash = i.binary_hash"
                + " where i.organization = :organization and i.id = any(" + parameters.bind(ids) + ")");
    }

    /** Returns whether the number of images depends on the values of the conditions, not only on their fields. */
    private boolean dependsOnValues() {
        return query.conditions().size() > 1
                || query.conditions().stream().anyMatch(condition -> condition.match() instanceof Match.Range);
    }

    /** Counts the images of a segment. */
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
