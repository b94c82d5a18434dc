package dev.quarry.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out of an answer what is another one each time. */
final class Steady {

    private static final Map<Pattern, String> CHANGING = new LinkedHashMap<>();

    static {
        CHANGING.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00"), "<time>");
        CHANGING.put(Pattern.compile("\"r\\d+\""), "\"r<number>\"");
        CHANGING.put(
                Pattern.compile("(?i)content-length: \\d+(?s:(.*))\\\\\"r\\d+\\\\\""),
                "content-length: <length>$1\\\\\"r<number>\\\\\"");
        CHANGING.put(Pattern.compile("Last-Modified: [^\\r\\n]+"), "Last-Modified: <date>");
        CHANGING.put(Pattern.compile("date: [^\\r\\n]+"), "date: <date>");
        CHANGING.put(Pattern.compile("X-Request-Id: [^\\r\\n]+\\r?\\n"), "");
        CHANGING.put(Pattern.compile("expires=\\d+"), "expires=<seconds>");
        CHANGING.put(Pattern.compile("key=[0-9a-f]{8}"), "key=<name>");
        CHANGING.put(Pattern.compile("signature=[\\w-]{43}"), "signature=<signature>");
        CHANGING.put(Pattern.compile("\"id\":\"[0-9a-f-]{36}\""), "\"id\":\"<id>\"");
    }

    private Steady() {}

    static String of(String answer) {
        var text = answer;
        for (var entry : CHANGING.entrySet()) {
            text = entry.getKey().matcher(text).replaceAll(entry.getValue());
        }
        return text;
    }
}
