package dev.quarry.search.grammar;

import dev.quarry.metadata.FieldType;
import dev.quarry.metadata.UserField;

/** A field of user metadata, {@code user:<type>:<name>}; without a type it is a string's. */
public record MetadataField(UserField field) implements SearchField {

    static final String PREFIX = "user:";

    @Override
    public String wireName() {
        return PREFIX + field.typed();
    }

    @Override
    public ValueType type() {
        return switch (field.type()) {
            case STR, TEXT, LATLON -> ValueType.TEXT;
            case INT -> ValueType.INTEGER;
            case DOUBLE -> ValueType.NUMBER;
            case DATE -> ValueType.TIME;
            case ARRAY -> ValueType.LABELS;
        };
    }

    @Override
    public boolean isFacet() {
        return field.type() == FieldType.STR || field.type() == FieldType.ARRAY;
    }
}
