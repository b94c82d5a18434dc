package dev.quarry.search.grammar;

/**
 * One filter of a list.
 *
 * @param negated whether the filter selects the images that do not match, including those without a value
 */
public record Condition(SearchField field, boolean negated, Match match) {

    /** Whether an index can return the matching images in the default order. */
    public boolean isOneValue() {
        return !negated && match instanceof Match.Equal;
    }
}
