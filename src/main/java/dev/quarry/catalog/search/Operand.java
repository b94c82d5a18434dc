package dev.quarry.catalog.search;

import dev.quarry.search.grammar.Match;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The left side of a comparison.
 *
 * @param expression one value, or null
 */
record Operand(String expression, SqlType type) {

    /** What begins with the same characters is the same to an index. */
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
        throw new IllegalArgumentException("words are no value");
    }

    /**
     * The same as a stretch in the order of bytes, in which {@code image_field} has its words. LIKE would do for an index in
     * any such order, and PostgreSQL then takes the one of facets, that has nothing of what lists are ordered by.
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
