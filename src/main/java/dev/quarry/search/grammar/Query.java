package dev.quarry.search.grammar;

import java.util.List;

/**
 * Selects images and their order.
 *
 * @param any whether an image must meet any one of the conditions instead of all of them
 * @param deleted whether to select only deleted images that can be restored
 * @param sort at least one key
 */
public record Query(List<Condition> conditions, boolean any, boolean deleted, List<SortKey> sort) {

    public Query {
        conditions = List.copyOf(conditions);
        sort = List.copyOf(sort);
    }

    /** Whether the catalog's counters contain the total. */
    public boolean isCounted() {
        return !deleted
                && conditions.stream()
                        .allMatch(condition -> condition.field() instanceof ImageField field
                                && field.isCounted()
                                && condition.match() instanceof Match.Equal);
    }

    /** Whether an image must meet only one of several conditions. */
    public boolean isUnion() {
        return any && conditions.size() > 1;
    }
}
