package dev.quarry.catalog;

import dev.quarry.catalog.search.FacetSql;
import dev.quarry.catalog.search.PageSql;
import dev.quarry.catalog.search.TotalSql;
import dev.quarry.image.ListedImage;
import dev.quarry.image.RetentionConfig;
import dev.quarry.search.Facet;
import dev.quarry.search.Found;
import dev.quarry.search.ImageIndex;
import dev.quarry.search.Position;
import dev.quarry.search.Total;
import dev.quarry.search.grammar.Query;
import dev.quarry.search.grammar.SearchField;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Image lists and facets in PostgreSQL. */
@ApplicationScoped
class SearchRepository implements ImageIndex {

    private final Database database;
    private final KnownImages images;
    private final KnownTotals totals;
    private final double retention;

    SearchRepository(Database database, KnownImages images, KnownTotals totals, RetentionConfig config) {
        this.database = database;
        this.images = images;
        this.totals = totals;
        this.retention = Seconds.of(config.retention());
    }

    @Override
    public Uni<Found> find(String organization, Query query, int limit, int offset, Optional<Position> after) {
        return database.stateless(session ->
                find(session, organization, totals(session, organization, query), query, limit, offset, after));
    }

    private Uni<Found> find(
            Session session,
            String organization,
            SearchTotals totals,
            Query query,
            int limit,
            int offset,
            Optional<Position> after) {
        if (limit == 0) {
            return totals.exact().map(total -> new Found(total, List.of(), Optional.empty()));
        }
        return totals.plan(after).chain(plan -> {
            var sql = new PageSql(organization, query, plan.plan(), retention);
            var images = new PageImages(session, sql, this.images);
            return new PageReading(session, sql, limit)
                    .read(offset, after)
                    .chain(read -> images.at(read.places(), query.deleted())
                            .chain(told -> totals.of(plan.readBy(read.plan()), after, offset, limit, read)
                                    .map(total -> found(total, read, told))));
        });
    }

    private SearchTotals totals(Session session, String organization, Query query) {
        return new SearchTotals(session, new TotalSql(organization, query, retention), query, totals);
    }

    private static Found found(Total total, PageReading.Read read, List<ListedImage> images) {
        var places = read.places();
        var last = places.isEmpty()
                ? Optional.<Position>empty()
                : Optional.of(places.get(places.size() - 1).position(read.plan(), total));
        return new Found(total, images, last);
    }

    @Override
    public Uni<List<Facet>> count(String organization, Query query, SearchField field) {
        var sql = new FacetSql(organization, query, retention);
        return database.stateless(session -> totals(session, organization, query)
                .ofAll()
                .chain(all -> session.query(
                                sql.of(
                                        field,
                                        all.plan(),
                                        all.isSmall() && !query.conditions().isEmpty()),
                                Object[].class)
                        .list())
                .map(rows -> rows.stream().map(row -> facet(field, row)).toList()));
    }

    private static Facet facet(SearchField field, Object[] row) {
        return new Facet(FacetSql.told(field, (String) row[0]), ((Number) row[1]).longValue());
    }
}
