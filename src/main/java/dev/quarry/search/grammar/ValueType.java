package dev.quarry.search.grammar;

/** The value types of fields: how a value is written and which comparisons it supports. */
public enum ValueType {
    TEXT("text (`plan`), a prefix (`plan*`) or a range (`['a','f'}`)"),
    WORDS("words (`summer plan`), of which the last may end in `*`"),
    INTEGER("a 64-bit integer (`42`) or a range (`[10,20]`)"),
    NUMBER("a number (`1.5`) or a range (`[1.5,2.5]`)"),
    TIME("a date (`2019-12-31`), an RFC 3339 date and time (`2019-12-31T22:00:00Z`) or a range"
            + " (`['2017-01-01T00:00:00Z',}`)"),
    FLAG("`true` or `false`"),
    LABELS("the text of one element (`beach`) or a prefix (`bea*`)");

    private final String form;

    ValueType(String form) {
        this.form = form;
    }

    /** The expected form of a value, for an error detail. */
    String form() {
        return form;
    }

    boolean isText() {
        return this == TEXT || this == LABELS;
    }

    boolean hasRanges() {
        return this != WORDS && this != FLAG;
    }
}
