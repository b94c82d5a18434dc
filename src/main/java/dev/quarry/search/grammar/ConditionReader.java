package dev.quarry.search.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Parses one filter, {@code field=value} or {@code not:field=value}. */
final class ConditionReader {

    private static final String NOT = "not:";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\x01-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7f]+");

    private ConditionReader() {}

    static Condition read(String name, String value) {
        var negated = name.startsWith(NOT);
        var field = FieldNames.find(negated ? name.substring(NOT.length()) : name);
        return new Condition(field, negated, match(field, value));
    }

    private static Match match(SearchField field, String text) {
        if (field.type() == ValueType.WORDS) {
            return words(field, text);
        }
        if (RangeReader.isRange(text)) {
            return new RangeReader(field, text).read();
        }
        if (field.type().isText() && text.endsWith("*")) {
            return new Match.Prefix(canonical(field, text.substring(0, text.length() - 1)));
        }
        var value = canonical(field, text);
        // Responses contain whole seconds, so an exact time means the full second.
        return field == ImageField.CREATED
                ? new RangeReader(field, "['" + value + "','" + value + "']").read()
                : new Match.Equal(value);
    }

    private static Match words(SearchField field, String text) {
        var open = text.endsWith("*");
        var words = words(canonical(field, text));
        if (words.isEmpty()) {
            throw Refusal.ofValue(field, text);
        }
        var last = words.size() - 1;
        return open ? new Match.Words(words.subList(0, last), words.get(last)) : new Match.Words(words, null);
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String canonical(SearchField field, String text) {
        return Values.canonical(field, text).orElseThrow(() -> Refusal.ofValue(field, text));
    }
}
