package dev.quarry.catalog.search;

import dev.quarry.search.grammar.Condition;
import dev.quarry.search.grammar.ImageField;
import dev.quarry.search.grammar.Match;
import dev.quarry.search.grammar.MetadataField;
import dev.quarry.search.grammar.SearchField;
import dev.quarry.search.grammar.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Conditions as the images that {@code image_field} names, by their {@code id}. */
final class IndexedFields {

    private static final String NAME = "*name";
    private static final String VERSION = "*version";

    private IndexedFields() {}

    /** Whether the values of a field are in {@code image_field}. */
    static boolean has(SearchField field) {
        return field instanceof MetadataField || field == ImageField.NAME_TEXT || field == ImageField.VERSION;
    }

    /** Whether the images that meet a condition can be read from {@code image_field}. */
    static boolean has(Condition condition) {
        return !condition.negated() && has(condition.field());
    }

    /** Whether they are one stretch of the index, in the order in which they were made. */
    static boolean isOneStretch(Condition condition) {
        return has(condition) && oneStretch(condition.match());
    }

    /** Whether an image can be named more than once. */
    static boolean repeats(Condition condition) {
        var type = condition.field().type();
        return (type == ValueType.LABELS || type == ValueType.WORDS) && !oneStretch(condition.match());
    }

    private static boolean oneStretch(Match match) {
        return match instanceof Match.Equal
                || match instanceof Match.Words words
                        && words.prefix() == null
                        && words.whole().size() == 1;
    }

    /** How {@code image_field} calls a field. */
    static String key(SearchField field) {
        return field instanceof MetadataField metadata
                ? metadata.field().key()
                : field == ImageField.NAME_TEXT ? NAME : VERSION;
    }

    static String column(SearchField field) {
        return Columns.type(field) == SqlType.TEXT ? "word" : "number";
    }

    /** The rows of {@code image_field}, called {@code k}, that have a field. */
    static String rows(SearchField field, Parameters parameters) {
        return "k.organization = :organization and k.field = " + parameters.bind(key(field)) + " and k." + column(field)
                + " is not null";
    }

    /** The same that meet a condition. */
    static String rows(Condition condition, Parameters parameters) {
        var words = tests(condition, parameters);
        return rows(condition.field(), parameters) + " and " + words.get(0);
    }

    /** A select of the images that meet a condition. */
    static String images(Condition condition, Parameters parameters) {
        return images("k.id", List.of(condition), parameters);
    }

    /** A select, of these columns, of the images that meet all of some conditions. */
    static String images(String columns, List<Condition> conditions, Parameters parameters) {
        var selects = new ArrayList<String>();
        for (var condition : conditions) {
            for (var test : tests(condition, parameters)) {
                selects.add("select " + columns + " from image_field k where " + rows(condition.field(), parameters)
                        + " and " + test);
            }
        }
        return String.join(" intersect ", selects);
    }

    private static List<String> tests(Condition condition, Parameters parameters) {
        if (condition.match() instanceof Match.Words words) {
            var tests = new ArrayList<String>();
            for (var word : words.whole()) {
                tests.add("k.word = " + Columns.folded(parameters.bind(word, SqlType.TEXT)));
            }
            if (words.prefix() != null) {
                tests.add("k.word like " + Columns.folded(parameters.bindBeginning(words.prefix())) + " escape '!'");
            }
            return tests;
        }
        var operand = new Operand("k." + column(condition.field()), Columns.type(condition.field()));
        return List.of(
                condition.match() instanceof Match.Prefix prefix
                        ? operand.stretch(prefix, parameters)
                        : operand.test(condition.match(), parameters));
    }
}
