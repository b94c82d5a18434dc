package dev.quarry.catalog.search;

import dev.quarry.search.grammar.Condition;
import dev.quarry.search.grammar.ImageField;
import dev.quarry.search.grammar.Match;
import dev.quarry.search.grammar.MetadataField;
import dev.quarry.search.grammar.SearchField;
import dev.quarry.search.grammar.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Translates conditions to selects on {@code image_field}, which return image IDs. */
final class IndexedFields {

    private static final String NAME = "*name";
    private static final String VERSION = "*version";

    private IndexedFields() {}

    /** Returns whether {@code image_field} contains the values of a field. */
    static boolean has(SearchField field) {
        return field instanceof MetadataField || field == ImageField.NAME_TEXT || field == ImageField.VERSION;
    }

    /** Returns whether the images that meet a condition can be read from {@code image_field}. */
    static boolean has(Condition condition) {
        return !condition.negated() && has(condition.field());
    }

    /** Returns whether these images are one range of the index, in the order of creation. */
    static boolean isOneStretch(Condition condition) {
        return has(condition) && oneStretch(condition.match());
    }

    /** Returns whether the select can return an image more than once. */
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

    /** Returns the name of a field in {@code image_field}. */
    static String key(SearchField field) {
        return field instanceof MetadataField metadata
                ? metadata.field().key()
                : field == ImageField.NAME_TEXT ? NAME : VERSION;
    }

    static String column(SearchField field) {
        return Columns.type(field) == SqlType.TEXT ? "word" : "number";
    }

    /** Returns the condition for the rows {@code k} of {@code image_field} that contain a field. */
    static String rows(SearchField field, Parameters parameters) {
        return "k.organization = :organization and k.field = " + parameters.bind(key(field)) + " and k." + column(field)
                + " is not null";
    }

    /** Returns the condition for those of these rows that meet a condition. */
    static String rows(Condition condition, Parameters parameters) {
        var words = tests(condition, parameters);
        return rows(condition.field(), parameters) + " and " + words.get(0);
    }

    /** Returns a select of the images that meet a condition. */
    static String images(Condition condition, Parameters parameters) {
        return images("k.id", List.of(condition), parameters);
    }

    /** Returns a select of these columns, for the images that meet all conditions. */
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
