package dev.quarry.search;

import dev.quarry.search.grammar.Query;
import dev.quarry.search.grammar.SearchField;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** What lists need of the metadata store. It sees every image whose upload was answered. */
public interface ImageIndex {

    /**
     * A page.
     *
     * @param limit how many images at most; 0 for the total alone, which then is exact
     * @param offset how many images to pass over
     * @param after the place to go on behind
     */
    Uni<Found> find(String organization, Query query, int limit, int offset, Optional<Position> after);

    /** The values that a field has in the list, the most frequent first, and at most 1000. */
    Uni<List<Facet>> count(String organization, Query query, SearchField field);
}
