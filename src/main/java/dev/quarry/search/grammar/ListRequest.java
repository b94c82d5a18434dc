package dev.quarry.search.grammar;

import java.util.List;
import java.util.Optional;

/**
 * What a client asks of a list.
 *
 * @param limit how many items at most; 0 gives the total alone
 * @param offset how many items to pass over
 * @param cursor the text of an earlier answer's, to go on behind it; then the offset is 0
 */
public record ListRequest(Query query, List<SearchField> facets, int limit, int offset, Optional<String> cursor) {

    public ListRequest {
        facets = List.copyOf(facets);
    }

    public boolean byOffset() {
        return offset > 0;
    }
}
