package dev.quarry.catalog.search;

/** The types of what is compared. All values travel as text. */
enum SqlType {
    TEXT("text", "''"),
    INTEGER("bigint", "0"),
    NUMBER("numeric", "0"),
    /** A time, as seconds since 1970. */
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

    /** Some value of the type, for where there is none. */
    String some() {
        return "cast(" + some + " as " + name + ")";
    }
}
