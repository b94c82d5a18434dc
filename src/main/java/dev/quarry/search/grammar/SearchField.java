package dev.quarry.search.grammar;

/** A field that images can be filtered by. */
public sealed interface SearchField permits ImageField, MetadataField {

    /** The field's name in a query. */
    String wireName();

    ValueType type();

    /** Whether images can be sorted by the field, which requires at most one value per image. */
    default boolean isSortable() {
        return type() != ValueType.WORDS && type() != ValueType.LABELS;
    }

    /** Whether the field's values can be counted as a facet. */
    boolean isFacet();
}
