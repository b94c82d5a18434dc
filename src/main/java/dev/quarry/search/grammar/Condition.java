package dev.quarry.search.grammar;

/**
 * One filter of a list.
 *
 * @param negated whether the images are asked for that do not match, those without a value among them
 */
public record Condition(SearchField field, boolean negated, Match match) {

    /** Whether an index gives the images that pass it in any list's default order. */
    public boolean isOneValue() {
        return !negated && match instanceof Match.Equal;
    }
}
