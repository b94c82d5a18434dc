package dev.quarry.search;

import dev.quarry.search.grammar.Query;
import dev.quarry.search.grammar.SearchField;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Queries the metadata store for lists. An image is visible as soon as its upload has been answered. */
public interface ImageIndex {

    /**
     * Returns one page.
     *
     * @param limit maximum number of images; 0 returns only the total, which is then exact
     * @param offset number of images to skip
     * @param after the position to continue after
     */
    Uni<Found> find(String organization, Query query, int limit, int offset, Optional<Position> after);

    /** Counts the values of a field in the list: the most frequent first, at most 1000. */
    Uni<List<Facet>> count(String organization, Query query, SearchField field);
}
