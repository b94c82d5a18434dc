package dev.quarry.catalog.search;

import dev.quarry.search.grammar.Match;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Left side of a comparison.
 *
 * @param expression SQL expression for one value, which can be null
 */
record Operand(String expression, SqlType type) {

    /** Number of characters of a text that an index contains. Texts with the same first characters are equal in it. */
    static final int INDEXED = 250;

    String test(Match match, Parameters parameters) {
        if (match instanceof Match.Equal equal) {
            return expression + " = " + value(equal.value(), parameters);
        }
        if (match instanceof Match.Prefix prefix) {
            return expression + " like " + parameters.bindBeginning(cut(prefix.text())) + " escape '!'";
        }
        if (match instanceof Match.Range range) {
            return range(range, parameters);
        }
        throw new IllegalArgumentException("A word match has no single value");
    }

    /**
     * Returns a prefix test as a range in byte order, the order of the words in {@code image_field}. With LIKE,
     * PostgreSQL could also use the index for facets, and chooses it although it lacks the sort columns of lists.
     */
    String stretch(Match.Prefix prefix, Parameters parameters) {
        var beginning = cut(prefix.text());
        parameters.planForValues();
        return expression + " >= " + parameters.bind(beginning, type)
                + Beginning.behind(beginning)
                        .map(behind -> " and " + expression + " < " + parameters.bind(behind, type))
                        .orElse("");
    }

    private String range(Match.Range range, Parameters parameters) {
        var low = range.low();
        var high = range.high();
        if (low == null) {
            return high == null ? expression + " is not null" : end("<", high, parameters);
        }
        return high == null
                ? end(">", low, parameters)
                : end(">", low, parameters) + " and " + end("<", high, parameters);
    }

    private String end(String side, Match.Range.Bound bound, Parameters parameters) {
        return expression + " " + side + (bound.inclusive() ? "= " : " ") + value(bound.value(), parameters);
    }

    private String value(String text, Parameters parameters) {
        return parameters.bind(type == SqlType.SECONDS ? seconds(text) : cut(text), type);
    }

    private static String seconds(String text) {
        var time = Instant.parse(text);
        return BigDecimal.valueOf(time.getEpochSecond())
                .add(BigDecimal.valueOf(time.getNano(), 9))
                .toPlainString();
    }

    private String cut(String text) {
        return type == SqlType.TEXT && isLong(text) ? text.substring(0, text.offsetByCodePoints(0, INDEXED)) : text;
    }

    static boolean isLong(String text) {
        return text.codePointCount(0, text.length()) > INDEXED;
    }
}
