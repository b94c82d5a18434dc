package dev.quarry.search.grammar;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** What a client is told whose query cannot be read: the field, and what its value should look like. */
final class Refusal {

    private static final int ECHO = 100;

    private Refusal() {}

    static Problem ofField(String name) {
        return new Problem(
                ProblemType.INVALID_FIELD,
                "Field \"" + shown(name) + "\" cannot be searched for. There are " + ImageField.list()
                        + ", user:<type>:<name> (such as user:int:number), each also with not: before it, and limit,"
                        + " offset, sort, facets, operator, deleted.");
    }

    static Problem ofValue(SearchField field, String value) {
        return new Problem(
                ProblemType.INVALID_FIELD,
                "Field \"" + field.wireName() + "\" cannot be \"" + shown(value) + "\". It must be "
                        + field.type().form() + ".");
    }

    static Problem of(String parameter, String rule) {
        return new Problem(ProblemType.INVALID_FIELD, "\"" + parameter + "\" " + rule);
    }

    static String shown(String text) {
        return text.length() > ECHO ? text.substring(0, ECHO) + "…" : text;
    }
}
