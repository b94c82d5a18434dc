package dev.quarry.bench;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Lets every side of a load go on for a while before anything is counted. The compilers of Quarry's and of the store's JVM
 * take as much CPU in their first seconds as the requests do.
 */
final class WarmUp {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 30));

    private WarmUp() {}

    /** Of many small requests: they pass through many times as many methods of Quarry as bytes do. */
    static void ofRequests(Supplier<Round> quarry, Supplier<Round> limit) {
        of(quarry, quarry, quarry, limit);
    }

    @SafeVarargs
    static void of(Supplier<Round>... sides) {
        for (var side : sides) {
            var end = System.nanoTime() + TIME.toNanos();
            do {
                var unused = side.get();
            } while (System.nanoTime() < end);
        }
    }
}
