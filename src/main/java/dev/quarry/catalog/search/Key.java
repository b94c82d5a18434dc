package dev.quarry.catalog.search;

/** One sort key. Its expression is never null. */
record Key(String expression, SqlType type, boolean descending) {

    Key(Operand operand, boolean descending) {
        this(operand.expression(), operand.type(), descending);
    }

    private String direction() {
        return descending ? " desc" : "";
    }

    String order() {
        return expression + direction();
    }

    String order(String name) {
        return name + direction();
    }

    String behind() {
        return descending ? " < " : " > ";
    }
}
