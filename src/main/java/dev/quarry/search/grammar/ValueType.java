package dev.quarry.search.grammar;

/** The kinds of values that fields have: how they are written, and what can be asked of them. */
public enum ValueType {
    TEXT("text, such as plan, or plan* for all that begins with it, or a range such as ['a','f'}"),
    WORDS("words, such as summer plan, of which the last may end in *"),
    INTEGER("an integer of at most 64 bits, such as 42, or a range such as [10,20]"),
    NUMBER("a number, such as 1.5, or a range such as [1.5,2.5]"),
    TIME("a date and time as RFC 3339 has it, such as 2019-12-31T22:00:00Z, or a range such as"
            + " ['2017-01-01T00:00:00Z',}"),
    FLAG("true or false"),
    LABELS("the text of one element, such as beach, or bea* for all that begin with it");

    private final String form;

    ValueType(String form) {
        this.form = form;
    }

    /** What a value looks like, for a client whose value does not. */
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
