package dev.quarry.search.grammar;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** Creates the problems for invalid queries. Their details name the field and the expected form. */
final class Refusal {

    private static final int ECHO = 100;

    private Refusal() {}

    static Problem ofField(String name) {
        return new Problem(
                ProblemType.INVALID_FIELD,
                "Unknown field: `" + shown(name) + "`. Searchable fields: " + ImageField.list()
                        + ", user:<type>:<name> (such as user:int:number); the prefix not: negates a filter. Other"
                        + " parameters: limit, offset, sort, facets, operator, deleted.");
    }

    static Problem ofValue(SearchField field, String value) {
        return new Problem(
                ProblemType.INVALID_FIELD,
                "Invalid value for `" + field.wireName() + "`: `" + shown(value) + "`. Expected "
                        + field.type().form() + ".");
    }

    static Problem of(String parameter, String rule) {
        return new Problem(ProblemType.INVALID_FIELD, "`" + parameter + "` " + rule);
    }

    static String shown(String text) {
        return text.length() > ECHO ? text.substring(0, ECHO) + "…" : text;
    }
}
