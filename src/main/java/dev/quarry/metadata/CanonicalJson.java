package dev.quarry.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;

/**
 * Writes JSON in its canonical form (RFC 8785), which is the same on every machine: no whitespace, members sorted by
 * the UTF-16 code units of their names, strings and numbers as ECMAScript writes them.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String of(JsonNode value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonNode value, StringBuilder out) {
        if (value.isObject()) {
            writeObject(value, out);
        } else if (value.isArray()) {
            writeArray(value, out);
        } else if (value.isTextual()) {
            writeString(value.textValue(), out);
        } else if (value.isNumber()) {
            out.append(EcmaNumber.of(value.doubleValue()));
        } else {
            out.append(value.asText());
        }
    }

    private static void writeObject(JsonNode object, StringBuilder out) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        // String compares by UTF-16 code units.
        Collections.sort(names);
        var separator = '{';
        for (var name : names) {
            writeString(name, out.append(separator));
            write(object.path(name), out.append(':'));
            separator = ',';
        }
        out.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode array, StringBuilder out) {
        var separator = '[';
        for (var element : array) {
            write(element, out.append(separator));
            separator = ',';
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    /** Writes a string as RFC 8785, 3.2.2.2 requires. */
    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> out.append(unit < ' ' ? String.format("\\u%04x", (int) unit) : unit);
            }
        }
        out.append('"');
    }
}
