package dev.quarry.catalog.search;

import dev.quarry.format.ImageFormat;
import dev.quarry.search.grammar.Condition;
import dev.quarry.search.grammar.ImageField;
import dev.quarry.search.grammar.Match;
import dev.quarry.search.grammar.MetadataField;
import dev.quarry.search.grammar.Query;
import dev.quarry.search.grammar.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Translates conditions to tests of a row {@code i}. */
final class RowConditions {

    /** Fields whose indexes contain all values except the usual one. Only a plan for a known value can use them. */
    private static final Set<ImageField> UNUSUAL_INDEXED =
            EnumSet.of(ImageField.ORIENTATION, ImageField.COLOR_SPACE, ImageField.BIT_DEPTH, ImageField.FRAMES);

    private RowConditions() {}

    /** Returns the conditions of a query; {@code true} if it has none. */
    static String of(Query query, Parameters parameters) {
        return of(query.conditions(), query.any(), parameters);
    }

    static String of(List<Condition> conditions, boolean any, Parameters parameters) {
        return conditions.isEmpty()
                ? "true"
                : conditions.stream()
                        .map(condition -> "(" + of(condition, parameters) + ")")
                        .collect(Collectors.joining(any ? " or " : " and ", "(", ")"));
    }

    static String of(Condition condition, Parameters parameters) {
        var match = match(condition, parameters);
        return condition.negated() ? "(" + match + ") is not true" : match;
    }

    private static String match(Condition condition, Parameters parameters) {
        var field = condition.field();
        var match = condition.match();
        if (field == ImageField.MIMETYPE) {
            return mimetype(match, parameters);
        }
        if (match instanceof Match.Words words) {
            return words(words, parameters);
        }
        if (field instanceof MetadataField metadata && field.type() == ValueType.LABELS) {
            return "exists (select from " + Columns.elements(metadata, parameters) + " e where "
                    + new Operand(Columns.indexed("e"), SqlType.TEXT).test(match, parameters) + ")";
        }
        if (field.type() == ValueType.FLAG && match instanceof Match.Equal equal) {
            // Written as in the indexes, so that PostgreSQL can use them.
            return flag(
                    field == ImageField.OPAQUE, (ImageField) field, Boolean.parseBoolean(equal.value()), parameters);
        }
        if (field instanceof ImageField known && UNUSUAL_INDEXED.contains(known)) {
            parameters.planForValues();
        }
        return exact(condition, parameters) + Columns.of(field, parameters).test(match, parameters);
    }

    /** Returns a comparison of a long text in full, to be added to that of its beginning, which the index contains. */
    private static String exact(Condition condition, Parameters parameters) {
        return condition.field() instanceof MetadataField metadata
                        && condition.field().type() == ValueType.TEXT
                        && condition.match() instanceof Match.Equal equal
                        && Operand.isLong(equal.value())
                ? "i.user_metadata ->> " + parameters.bind(metadata.field().key(), SqlType.TEXT) + " = "
                        + parameters.bind(equal.value(), SqlType.TEXT) + " and "
                : "";
    }

    private static String flag(boolean isOpaque, ImageField field, boolean value, Parameters parameters) {
        if (isOpaque) {
            return value ? "not i.alpha" : "i.alpha";
        }
        if (field == ImageField.ANIMATED) {
            return value ? "i.frames > 1" : "i.frames = 1";
        }
        var column = Columns.of(field, parameters).expression();
        return value ? column : "not " + column;
    }

    private static String mimetype(Match match, Parameters parameters) {
        var formats = Arrays.stream(ImageFormat.values())
                .filter(format -> Mimetypes.fits(format.mediaType(), match))
                .map(format -> parameters.bind(format.extension(), SqlType.TEXT))
                .toList();
        return formats.isEmpty() ? "false" : "i.format in (" + String.join(", ", formats) + ")";
    }

    private static String words(Match.Words words, Parameters parameters) {
        var tests = new ArrayList<String>();
        for (var word : words.whole()) {
            tests.add(Columns.folded(parameters.bind(word, SqlType.TEXT)) + " = any(name_words(i.name))");
        }
        if (words.prefix() != null) {
            tests.add("exists (select from unnest(name_words(i.name)) w where w like "
                    + Columns.folded(parameters.bindBeginning(words.prefix())) + " escape '!')");
        }
        return String.join(" and ", tests);
    }
}
