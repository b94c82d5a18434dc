package dev.quarry.upload.multipart;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Parser for the parameters of a part's {@code Content-Disposition}, as browsers, curl and rokka clients write them.
 *
 * <p>Values are raw UTF-8 in quotes. A quote is written as {@code %22} (WHATWG) or {@code \"} (older curl). A backslash
 * escapes only a quote or another backslash.
 */
final class DispositionParameters {

    private final Map<String, String> values = new HashMap<>();
    private final String text;
    private int at;

    private DispositionParameters(String text) {
        this.text = text;
    }

    static DispositionParameters parse(String value) {
        var parameters = new DispositionParameters(value);
        parameters.read();
        return parameters;
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private void read() {
        while ((at = text.indexOf(';', at)) >= 0) {
            at++;
            var equals = text.indexOf('=', at);
            if (equals < 0) {
                return;
            }
            var name = text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            at = equals + 1;
            values.putIfAbsent(name, value());
        }
    }

    private String value() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            return quoted();
        }
        var semicolon = text.indexOf(';', at);
        var end = semicolon < 0 ? text.length() : semicolon;
        var token = text.substring(at, end).strip();
        at = end;
        return token;
    }

    private String quoted() {
        var value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            var c = text.charAt(at++);
            var escapes = c == '\\' && at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\\');
            value.append(escapes ? text.charAt(at++) : c);
        }
        at++;
        return value.toString().replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }
}
