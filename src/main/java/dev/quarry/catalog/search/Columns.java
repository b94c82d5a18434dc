package dev.quarry.catalog.search;

import dev.quarry.metadata.FieldType;
import dev.quarry.search.grammar.ImageField;
import dev.quarry.search.grammar.MetadataField;
import dev.quarry.search.grammar.SearchField;

/**
 * Maps fields to SQL expressions on a row {@code i} of {@code source_image}. The fields of {@link ImageField#isCounted}
 * have the same column names in {@code image_count}.
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
            // Extensions and media types of the formats sort in the same order.
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
     * Returns a text as {@code image_field} stores it: truncated, and in byte order. A text extracted from JSON would
     * otherwise have the collation of the database.
     */
    static String indexed(String text) {
        return "left(" + text + ", " + Operand.INDEXED + ") collate \"C\"";
    }

    private static String ifTyped(String type, String key, String expression) {
        return "case when jsonb_typeof(i.user_metadata -> " + key + ") = '" + type + "' then " + expression + " end";
    }

    /** Returns a word in lower case as {@code name_words} does: with collation C, which changes only ASCII letters. */
    static String folded(String word) {
        return "lower(" + word + " collate \"C\")";
    }

    /** Returns the expression for the elements of an array field. */
    static String elements(MetadataField field, Parameters parameters) {
        if (field.field().type() != FieldType.ARRAY) {
            throw new IllegalArgumentException(field.wireName() + " is not an array field");
        }
        var value = "i.user_metadata -> " + parameters.bind(field.field().key(), SqlType.TEXT);
        return "jsonb_array_elements_text(case when jsonb_typeof(" + value + ") = 'array' then " + value
                + " else '[]' end)";
    }
}
