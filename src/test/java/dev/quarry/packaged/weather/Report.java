package dev.quarry.packaged.weather;

import dev.quarry.packaged.weather.Deed.Done;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The table of the suite, line by line, in {@code target/weather.md}. */
final class Report {

    private static final Path TABLE = Path.of("target", "weather.md");

    private Report() {}

    /** How often each kind of request ended how, and how long the slowest one of each kind took. */
    static String of(List<Done> all) {
        var statuses = new EnumMap<Deed, TreeMap<Integer, Integer>>(Deed.class);
        var slowest = new EnumMap<Deed, Duration>(Deed.class);
        for (var done : all) {
            statuses.computeIfAbsent(done.deed(), deed -> new TreeMap<>()).merge(done.status(), 1, Integer::sum);
            slowest.merge(done.deed(), done.took(), (some, more) -> some.compareTo(more) > 0 ? some : more);
        }
        var words = new StringBuilder();
        statuses.forEach((deed, counted) -> {
            words.append(words.isEmpty() ? "" : "; ").append(deed).append(':');
            counted.forEach((status, times) ->
                    words.append(status == Deed.BROKEN_OFF ? " broken off × " + times : " " + status + " × " + times));
            words.append(" (").append(seconds(slowest.get(deed))).append(')');
        });
        return words.toString();
    }

    static synchronized void line(String weather, String answers, String recovery, String compared) {
        var line = "| " + weather + " | " + answers + " | " + recovery + " | " + compared + " |\n";
        System.out.print(line);
        try {
            Files.writeString(TABLE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
