package dev.quarry.catalog;

import dev.quarry.catalog.search.PageSql;
import dev.quarry.image.ListedImage;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the images of one page: from the cache, and all others in a single statement. */
final class PageImages {

    private final Session session;
    private final PageSql sql;
    private final KnownImages known;

    PageImages(Session session, PageSql sql, KnownImages known) {
        this.session = session;
        this.sql = sql;
        this.known = known;
    }

    /**
     * Returns the images in the order of their places. Leaves out images that were purged, deleted or restored since
     * the places were read.
     */
    Uni<List<ListedImage>> at(List<Place> places, boolean deleted) {
        var byId = new HashMap<Long, ListedImage>();
        for (var place : places) {
            known.get(sql.organization(), place).ifPresent(image -> byId.put(place.id(), image));
        }
        var missing = places.stream()
                .map(Place::id)
                .filter(id -> !byId.containsKey(id))
                .toArray(Long[]::new);
        return read(missing).map(read -> {
            byId.putAll(read);
            return places.stream()
                    .flatMap(place -> Stream.ofNullable(byId.get(place.id())))
                    .filter(image -> image.image().state().deleted().isPresent() == deleted)
                    .toList();
        });
    }

    private Uni<Map<Long, ListedImage>> read(Long[] ids) {
        if (ids.length == 0) {
            return Uni.createFrom().item(Map.of());
        }
        return session.query(sql.images(ids), Object[].class).list().map(rows -> {
            var byId = new HashMap<Long, ListedImage>();
            for (var row : rows) {
                var image = ListedImage.of(ImageRow.read(row, 1));
                known.put(image);
                byId.put(((Number) row[0]).longValue(), image);
            }
            return byId;
        });
    }
}
