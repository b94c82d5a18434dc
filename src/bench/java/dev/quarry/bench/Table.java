package dev.quarry.bench;

import java.util.Locale;

/** The figures, one a line, as Markdown; each beside what it is held against in the same run. */
final class Table {

    private Table() {}

    static void head(String load, String quarry, String limit) {
        System.out.printf("%n%s%n%n| figure | %s | %s | ratio |%n|---|---|---|---|%n", load, quarry, limit);
    }

    static void row(String figure, double quarry, double limit) {
        row(figure, number(quarry), number(limit), String.format(Locale.ROOT, "%.2f", quarry / limit));
    }

    /** A figure that the limit has none of. */
    static void row(String figure, double quarry) {
        row(figure, number(quarry), "", "");
    }

    private static void row(String figure, String quarry, String limit, String ratio) {
        System.out.printf("| %s | %s | %s | %s |%n", figure, quarry, limit, ratio);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
