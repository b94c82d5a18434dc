package dev.quarry.catalog.search;

/** Types of compared values. All values are sent as text. */
enum SqlType {
    TEXT("text", "''"),
    INTEGER("bigint", "0"),
    NUMBER("numeric", "0"),
    /** A time, in seconds since 1970. */
    SECONDS("numeric", "0"),
    TIME("timestamptz", "'epoch'"),
    FLAG("boolean", "false");

    private final String name;
    private final String some;

    SqlType(String name, String some) {
        this.name = name;
        this.some = some;
    }

    String cast(String parameter) {
        return this == TEXT
                ? "cast(" + parameter + " as text)"
                : "cast(cast(" + parameter + " as text) as " + name + ")";
    }

    /** Returns an arbitrary value of the type, to replace null. */
    String some() {
        return "cast(" + some + " as " + name + ")";
    }
}
