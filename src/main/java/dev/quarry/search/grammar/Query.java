package dev.quarry.search.grammar;

import java.util.List;

/**
 * Which images are asked for, and in which order.
 *
 * @param any whether an image is asked for that passes one of the conditions; else it must pass all
 * @param deleted whether those are asked for that were deleted and can be restored, and only those
 * @param sort at least one key
 */
public record Query(List<Condition> conditions, boolean any, boolean deleted, List<SortKey> sort) {

    public Query {
        conditions = List.copyOf(conditions);
        sort = List.copyOf(sort);
    }

    /** Whether the catalog's counts say how many there are. */
    public boolean isCounted() {
        return !deleted
                && conditions.stream()
                        .allMatch(condition -> condition.field() instanceof ImageField field
                                && field.isCounted()
                                && condition.match() instanceof Match.Equal);
    }

    /** Whether an image needs to meet only one of several conditions. */
    public boolean isUnion() {
        return any && conditions.size() > 1;
    }
}
