package dev.quarry.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Value in values.yaml with the comment above it.
 *
 * @param section text of the last {@code # @section} comment above it
 * @param path path such as {@code store.s3.bucket}
 * @param standard default as written; empty if the following lines contain it
 * @param comment description; empty if there is none
 * @param key configuration key that the value sets; empty if none is given
 */
record DocumentedValue(String section, String path, String standard, String comment, String key) {

    private static final Pattern SECTION = Pattern.compile("# @section (.+)");
    private static final Pattern COMMENT = Pattern.compile("\\s*# -- (.*?)(?: \\[([a-z0-9.-]+)])?");
    private static final Pattern LINE = Pattern.compile("( *)([A-Za-z0-9./-]+):(?: (.*))?");

    /** Returns all values in file order. Values nested below a commented value belong to that value. */
    static List<DocumentedValue> all() {
        var values = new ArrayList<DocumentedValue>();
        Deque<String> path = new ArrayDeque<>();
        var section = "";
        var comment = COMMENT.matcher("");
        var ownedFrom = Integer.MAX_VALUE;
        for (var text : lines()) {
            var heading = SECTION.matcher(text);
            if (heading.matches()) {
                section = heading.group(1);
                continue;
            }
            var noted = COMMENT.matcher(text);
            if (noted.matches()) {
                comment = noted;
                continue;
            }
            var line = LINE.matcher(text);
            if (!line.matches()) {
                continue;
            }
            var depth = line.group(1).length() / 2;
            if (depth > ownedFrom) {
                continue;
            }
            while (path.size() > depth) {
                path.removeLast();
            }
            path.add(line.group(2));
            ownedFrom = comment.matches() ? depth : Integer.MAX_VALUE;
            if (comment.matches() || line.group(3) != null) {
                values.add(value(section, String.join(".", path), line.group(3), comment));
            }
            comment = COMMENT.matcher("");
        }
        return values;
    }

    private static DocumentedValue value(String section, String path, String standard, Matcher comment) {
        var said = comment.matches();
        var key = said && comment.group(2) != null ? comment.group(2) : "";
        return new DocumentedValue(section, path, standard == null ? "" : standard, said ? comment.group(1) : "", key);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Chart.FOLDER.resolve("values.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
