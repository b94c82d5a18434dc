package dev.quarry.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * So many uploads over so many connections, and how long they took.
 *
 * @param nanos each upload's own time
 */
record Round(double seconds, long[] nanos) {

    static Round small(Target target, int uploads, int connections, int size) {
        var addresses = target.addresses(uploads);
        return run(uploads, connections, i -> {
            Client.send(target.request(addresses.get(i), NewPictures.small(size), size));
        });
    }

    static Round large(Target target, int uploads, long size, AtomicLong sent) {
        var addresses = target.addresses(uploads);
        return run(uploads, uploads, i -> {
            Client.send(target.request(addresses.get(i), NewPictures.large(size, sent), size));
        });
    }

    /** Several rounds as if they had been one. */
    static Round together(List<Round> rounds) {
        return new Round(
                rounds.stream().mapToDouble(Round::seconds).sum(),
                rounds.stream()
                        .flatMapToLong(round -> Arrays.stream(round.nanos))
                        .toArray());
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /** In milliseconds. */
    double percentile(double share) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    static Round run(int uploads, int connections, IntConsumer upload) {
        var nanos = new long[uploads];
        var next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(connections);
        var begin = System.nanoTime();
        try {
            var clients = IntStream.range(0, connections)
                    .mapToObj(c -> CompletableFuture.runAsync(
                            () -> {
                                for (int i; (i = next.getAndIncrement()) < uploads; ) {
                                    var start = System.nanoTime();
                                    upload.accept(i);
                                    nanos[i] = System.nanoTime() - start;
                                }
                            },
                            pool))
                    .toList();
            clients.forEach(CompletableFuture::join);
        } finally {
            pool.shutdownNow();
        }
        return new Round((System.nanoTime() - begin) / 1e9, nanos);
    }
}
