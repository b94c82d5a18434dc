package dev.quarry.search.grammar;

import dev.quarry.metadata.FieldType;
import dev.quarry.metadata.UserField;

/** A user metadata field, {@code user:<type>:<name>}. Without a type it is a string field. */
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
