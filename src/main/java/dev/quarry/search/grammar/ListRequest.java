package dev.quarry.search.grammar;

import java.util.List;
import java.util.Optional;

/**
 * Parsed request for one page of a list.
 *
 * @param limit maximum number of items; 0 returns only the total
 * @param offset number of items to skip; 0 if there is a cursor
 * @param cursor the cursor of an earlier response, to continue after its page
 */
public record ListRequest(Query query, List<SearchField> facets, int limit, int offset, Optional<String> cursor) {

    public ListRequest {
        facets = List.copyOf(facets);
    }

    public boolean byOffset() {
        return offset > 0;
    }
}
