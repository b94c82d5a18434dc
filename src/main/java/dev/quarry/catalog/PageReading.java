package dev.quarry.catalog;

import dev.quarry.catalog.search.PageSql;
import dev.quarry.catalog.search.Plan;
import dev.quarry.catalog.search.Statement;
import dev.quarry.catalog.search.TotalSql;
import dev.quarry.catalog.search.TriedPage;
import dev.quarry.search.Position;
import dev.quarry.search.Total;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the places of one page, with one statement per segment of the list. Nearly all pages need only one segment. */
final class PageReading {

    private final Session session;
    private final PageSql sql;
    private final int limit;

    PageReading(Session session, PageSql sql, int limit) {
        this.session = session;
        this.sql = sql;
        this.limit = limit;
    }

    /**
     * Places of one page.
     *
     * @param plan plan by which they were read
     * @param total number of images in the list, if the rows contained it
     * @param snapshot in which they were read, if the rows contained it; else empty
     */
    record Read(Plan plan, List<Place> places, Optional<Total> total, String snapshot) {}

    Uni<Read> read(int offset, Optional<Position> after) {
        var tried = sql.tried();
        return offset == 0 && tried.isWorthIt(after) ? inOrder(tried, after) : inOrder(offset, after);
    }

    private Uni<Read> inOrder(int offset, Optional<Position> after) {
        return read(after.map(Position::segment).orElse(0), offset, after, nothing());
    }

    /**
     * Reads a limited number of rows in the list's order. If too few of them match, because few images meet all
     * conditions or all of these come late in the order, combines the conditions ({@link Plan#TOGETHER}).
     */
    private Uni<Read> inOrder(TriedPage tried, Optional<Position> after) {
        return session.query(tried.places(limit, after), Object[].class)
                .list()
                .map(rows -> with(nothing(), 0, rows))
                .chain(read -> read.places.size() == limit
                        ? Uni.createFrom().item(read)
                        : count(tried.rows(after))
                                .chain(rows ->
                                        rows > TriedPage.ROWS ? together(tried, after) : toTheEnd(tried, read, after)));
    }

    private Uni<Read> toTheEnd(TriedPage tried, Read read, Optional<Position> after) {
        return tried.hasOneSegment() ? Uni.createFrom().item(read) : inOrder(0, after);
    }

    private Uni<Read> together(TriedPage tried, Optional<Position> after) {
        return tried.together()
                .map(this::count)
                .orElseGet(() -> Uni.createFrom().item(0L))
                .chain(images -> images > TotalSql.SERIES
                        ? inOrder(0, after)
                        : new PageReading(session, tried.putTogether(), limit)
                                .inOrder(0, after.map(tried::putTogether)));
    }

    private Uni<Long> count(Statement statement) {
        return session.query(statement, Long.class).one();
    }

    private Read nothing() {
        return new Read(sql.plan(), List.of(), Optional.empty(), "");
    }

    private Uni<Read> read(int segment, long offset, Optional<Position> after, Read before) {
        var had = before.places.size();
        if (had == limit || segment >= sql.segments()) {
            return Uni.createFrom().item(before);
        }
        return session.query(sql.places(segment, limit - had, offset, after), Object[].class)
                .list()
                .map(rows -> with(before, segment, rows))
                .chain(all -> all.places.size() == limit || segment + 1 == sql.segments()
                        ? Uni.createFrom().item(all)
                        : left(segment, offset, all.places.size() > had)
                                .chain(left -> read(segment + 1, left, Optional.empty(), all)));
    }

    /** Returns the number of images still to be skipped after a segment. */
    private Uni<Long> left(int segment, long offset, boolean gaveSome) {
        return offset == 0 || gaveSome
                ? Uni.createFrom().item(0L)
                : count(sql.count(segment)).map(passed -> Math.max(0, offset - passed));
    }

    private Read with(Read before, int segment, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return before;
        }
        var keyed = sql.keyed(segment);
        var all = new ArrayList<>(before.places);
        rows.forEach(row -> all.add(Place.of(segment, keyed, row)));
        var behind = Place.behind(keyed, rows.get(0));
        return behind instanceof Long total
                ? new Read(sql.plan(), all, Optional.of(Total.exactly(total)), "")
                : new Read(sql.plan(), all, Optional.empty(), (String) behind);
    }
}
