package dev.quarry.catalog.search;

import dev.quarry.metadata.FieldType;
import dev.quarry.search.grammar.ImageField;
import dev.quarry.search.grammar.MetadataField;
import dev.quarry.search.grammar.SearchField;

/**
 * Where a field's value stands in a row of {@code source_image}, which is called {@code i}. Those of
 * {@link ImageField#isCounted} stand in {@code image_count} as well, under the same names.
 */
final class Columns {

    private Columns() {}

    static Operand of(SearchField field, Parameters parameters) {
        return field instanceof MetadataField metadata
                ? of(metadata, parameters)
                : new Operand(column((ImageField) field), type(field));
    }

    static SqlType type(SearchField field) {
        return switch (field.type()) {
            case TEXT, WORDS, LABELS -> SqlType.TEXT;
            case INTEGER -> field instanceof MetadataField ? SqlType.NUMBER : SqlType.INTEGER;
            case NUMBER -> SqlType.NUMBER;
            case TIME -> field instanceof MetadataField ? SqlType.SECONDS : SqlType.TIME;
            case FLAG -> SqlType.FLAG;
        };
    }

    private static String column(ImageField field) {
        return switch (field) {
            case HASH -> "i.hash";
            case SHORT_HASH -> "i.short_hash";
            case BINARY_HASH -> "i.binary_hash";
            case NAME, NAME_TEXT -> "i.name";
            // Both names of a format are in the same order.
            case FORMAT, MIMETYPE -> "i.format";
            case SIZE -> "i.size";
            case WIDTH -> "i.width";
            case HEIGHT -> "i.height";
            case CREATED -> "i.created";
            case OPAQUE -> "(not i.alpha)";
            case ANIMATED -> "(i.frames > 1)";
            case PROTECTED -> "i.protected";
            case LOCKED -> "i.locked";
            case ORIENTATION -> "i.orientation";
            case COLOR_SPACE -> "i.color_space";
            case BIT_DEPTH -> "i.bit_depth";
            case FRAMES -> "i.frames";
            case VERSION -> indexed("i.dynamic_metadata #>> '{version,text}'");
        };
    }

    private static Operand of(MetadataField field, Parameters parameters) {
        var key = parameters.bind(field.field().key(), SqlType.TEXT);
        var text = "i.user_metadata ->> " + key;
        return switch (field.type()) {
            case INTEGER, NUMBER ->
                new Operand(ifTyped("number", key, "cast(" + text + " as numeric)"), SqlType.NUMBER);
            case TIME -> new Operand(ifTyped("string", key, "date_seconds(" + text + ")"), SqlType.SECONDS);
            default -> new Operand(indexed(text), SqlType.TEXT);
        };
    }

    /**
     * A text as {@code image_field} has it: its beginning, in the order of bytes. What comes out of a document would be in that
     * of the database's language.
     */
    static String indexed(String text) {
        return "left(" + text + ", " + Operand.INDEXED + ") collate \"C\"";
    }

    private static String ifTyped(String type, String key, String expression) {
        return "case when jsonb_typeof(i.user_metadata -> " + key + ") = '" + type + "' then " + expression + " end";
    }

    /** A word as {@code name_words} has it, which folds a name as its column's collation does: ASCII's letters and no others. */
    static String folded(String word) {
        return "lower(" + word + " collate \"C\")";
    }

    /** The elements of an array. */
    static String elements(MetadataField field, Parameters parameters) {
        if (field.field().type() != FieldType.ARRAY) {
            throw new IllegalArgumentException(field.wireName() + " is no array");
        }
        var value = "i.user_metadata -> " + parameters.bind(field.field().key(), SqlType.TEXT);
        return "jsonb_array_elements_text(case when jsonb_typeof(" + value + ") = 'array' then " + value
                + " else '[]' end)";
    }
}
