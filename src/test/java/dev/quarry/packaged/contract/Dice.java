package dev.quarry.packaged.contract;

import java.util.List;
import java.util.Random;

/** Where all chance comes from: the same seed throws the same again. */
final class Dice {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "null",
            "true",
            "a",
            "A_b-9",
            "x".repeat(300),
            "zürich 😀",
            "\u0000",
            "\u202e\ufeff",
            "'; drop table blob; --",
            "<script>",
            "%",
            "%2e%2e",
            "a/b",
            "a:b:c",
            "[1,2}",
            "{,}",
            "*",
            "99999999999999999999",
            "1e999",
            "2026-02-30",
            "name:",
            "user:int:x",
            "0000000",
            "deadbeef".repeat(5));

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int end) {
        return random.nextInt(end);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A text that somebody did not think of. */
    String oddText() {
        return of(ODD);
    }

    byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
