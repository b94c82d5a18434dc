package dev.quarry.search.grammar;

/** What an image can be found by. */
public sealed interface SearchField permits ImageField, MetadataField {

    /** As a query names it. */
    String wireName();

    ValueType type();

    /** Whether there is one value at most, so that images can be put in its order. */
    default boolean isSortable() {
        return type() != ValueType.WORDS && type() != ValueType.LABELS;
    }

    /** Whether its values can be counted one by one. */
    boolean isFacet();
}
