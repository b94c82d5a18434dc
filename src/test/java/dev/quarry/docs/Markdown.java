package dev.quarry.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documentation's Markdown files. */
final class Markdown {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\[]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");
    private static final Path DOCS = Path.of("src/docs");

    private Markdown() {}

    /** Returns every Markdown file that users read: those at the top, of {@code src/docs}, of the chart and of templates. */
    static List<Path> files() {
        var files = new ArrayList<Path>();
        for (var folder : List.of(DOCS, Path.of("helm"), Path.of(".github"))) {
            try (var found = Files.exists(folder) ? Files.walk(folder) : Stream.<Path>empty()) {
                found.filter(Markdown::isMarkdown).forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        try (var found = Files.list(Path.of(""))) {
            found.filter(Markdown::isMarkdown).forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static boolean isMarkdown(Path file) {
        return file.toString().endsWith(".md");
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the targets of all links outside of code blocks. */
    static List<String> links(Path file) {
        return prose(file).stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .toList();
    }

    /** Returns the anchors of all headings, as GitHub derives them. */
    static List<String> anchors(Path file) {
        return prose(file).stream()
                .map(HEADING::matcher)
                .filter(heading -> heading.matches())
                .map(heading -> heading.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<String> prose(Path file) {
        var prose = new ArrayList<String>();
        var inCode = false;
        for (var line : lines(file)) {
            if (line.strip().startsWith("```")) {
                inCode = !inCode;
            } else if (!inCode) {
                prose.add(line);
            }
        }
        return prose;
    }

    /**
     * Replaces the table behind each marker {@code <!-- NAME: ARGUMENT -->}, up to the next line that is not part of a table.
     *
     * @param table makes the lines of a table from the marker's argument
     */
    static List<String> withTables(Path file, String name, Function<String, List<String>> table) {
        var marker = Pattern.compile("<!-- " + name + ": (.+) -->");
        var written = new ArrayList<String>();
        var inTable = false;
        for (var line : lines(file)) {
            var found = marker.matcher(line);
            if (found.matches()) {
                written.add(line);
                written.add("");
                written.addAll(table.apply(found.group(1)));
                inTable = true;
            } else if (!inTable) {
                written.add(line);
            } else if (!line.isEmpty() && !line.startsWith("|")) {
                written.add("");
                written.add(line);
                inTable = false;
            }
        }
        return written;
    }

    static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
