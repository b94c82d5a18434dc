package dev.quarry.catalog.search;

/** One thing that rows are ordered by; never null. */
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
