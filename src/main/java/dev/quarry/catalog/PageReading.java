package dev.quarry.catalog;

import dev.quarry.catalog.search.PageSql;
import dev.quarry.search.Position;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the places of one page from the segments of a list, in as few statements as it has segments: nearly always one. */
final class PageReading {

    private final Session session;
    private final PageSql sql;
    private final int limit;

    PageReading(Session session, PageSql sql, int limit) {
        this.session = session;
        this.sql = sql;
        this.limit = limit;
    }

    Uni<List<Place>> read(int offset, Optional<Position> after) {
        return read(after.map(Position::segment).orElse(0), offset, after, List.of());
    }

    private Uni<List<Place>> read(int segment, long offset, Optional<Position> after, List<Place> before) {
        if (before.size() == limit || segment >= sql.segments()) {
            return Uni.createFrom().item(before);
        }
        var keys = sql.keys(segment);
        return session.query(sql.places(segment, limit - before.size(), offset, after), Object[].class)
                .list()
                .map(rows -> with(before, segment, keys, rows))
                .chain(all -> all.size() == limit || segment + 1 == sql.segments()
                        ? Uni.createFrom().item(all)
                        : left(segment, offset, all.size() > before.size())
                                .chain(left -> read(segment + 1, left, Optional.empty(), all)));
    }

    /** What is still to be passed over behind a segment. */
    private Uni<Long> left(int segment, long offset, boolean gaveSome) {
        return offset == 0 || gaveSome
                ? Uni.createFrom().item(0L)
                : session.query(sql.count(segment), Long.class).one().map(passed -> Math.max(0, offset - passed));
    }

    private static List<Place> with(List<Place> before, int segment, int keys, List<Object[]> rows) {
        var all = new ArrayList<>(before);
        rows.forEach(row -> all.add(Place.of(segment, keys, row)));
        return all;
    }
}
