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
 * A line of values.yaml with the comment above it.
 *
 * @param path where it stands, as {@code store.s3.bucket}
 * @param standard its default as written; empty where lines below it hold it
 * @param comment what it is; empty where nothing is said
 * @param key the configuration key it becomes; empty if none is named
 */
record DocumentedValue(String path, String standard, String comment, String key) {

    private static final Pattern COMMENT = Pattern.compile("\\s*# -- (.*?)(?: \\[([a-z0-9.-]+)])?");
    private static final Pattern LINE = Pattern.compile("( *)([A-Za-z0-9./-]+):(?: (.*))?");

    /** Every value, in the order of the file; what a commented value holds below itself belongs to it. */
    static List<DocumentedValue> all() {
        var values = new ArrayList<DocumentedValue>();
        Deque<String> path = new ArrayDeque<>();
        var comment = COMMENT.matcher("");
        var ownedFrom = Integer.MAX_VALUE;
        for (var text : lines()) {
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
                values.add(value(String.join(".", path), line.group(3), comment));
            }
            comment = COMMENT.matcher("");
        }
        return values;
    }

    private static DocumentedValue value(String path, String standard, Matcher comment) {
        var said = comment.matches();
        var key = said && comment.group(2) != null ? comment.group(2) : "";
        return new DocumentedValue(path, standard == null ? "" : standard, said ? comment.group(1) : "", key);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Chart.FOLDER.resolve("values.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
