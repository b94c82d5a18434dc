package dev.quarry.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Quarry and its limit in turns, so that what disturbs one disturbs the other. */
final class Turns {

    private final Shares ourShares;
    private final Shares limitShares;
    private final List<Round> ours = new ArrayList<>();
    private final List<Round> limits = new ArrayList<>();
    private int requests;

    Turns(Shares ourShares, Shares limitShares) {
        this.ourShares = ourShares;
        this.limitShares = limitShares;
    }

    Turns take(int rounds, Supplier<Round> our, Supplier<Round> limit) {
        for (var round = 0; round < rounds; round++) {
            limitShares.during(() -> limits.add(limit.get()));
            ourShares.during(() -> ours.add(our.get()));
        }
        requests = ours.size() * ours.get(0).nanos().length;
        return this;
    }

    Round ours() {
        return Round.together(ours);
    }

    Round limits() {
        return Round.together(limits);
    }

    void print(String load, String limitName) {
        print(load, "Quarry", limitName);
    }

    void print(String load, String name, String limitName) {
        var our = ours();
        var limit = limits();
        Table.head(load, name, limitName);
        Table.row("requests/s", our.perSecond(), limit.perSecond());
        Table.row("p50, ms", our.percentile(0.5), limit.percentile(0.5));
        Table.row("p99, ms", our.percentile(0.99), limit.percentile(0.99));
        // Milliseconds for one are seconds for a thousand.
        both("CPU of Quarry per 1 000, s", shares -> shares.quarry(requests));
        both("CPU of PostgreSQL per 1 000, s", shares -> shares.postgres(requests));
        both("CPU of the store per 1 000, s", shares -> shares.store(requests));
        both("CPU of the client per 1 000, s", shares -> shares.client(requests));
        both("write-ahead log per request, KB", shares -> shares.writtenAhead(requests));
    }

    /** What one side alone has is held against nothing. */
    private void both(String figure, ToDoubleFunction<Shares> value) {
        var our = value.applyAsDouble(ourShares);
        var limit = value.applyAsDouble(limitShares);
        if (limit * 20 > our) {
            Table.row(figure, our, limit);
        } else {
            Table.row(figure, our);
        }
    }

    void printBytes(String load, String limitName, long size) {
        var our = ours();
        var limit = limits();
        Table.head(load, "Quarry", limitName);
        Table.row("MB/s", our.perSecond() * size / 1e6, limit.perSecond() * size / 1e6);
        Table.row("p50, ms", our.percentile(0.5), limit.percentile(0.5));
        Table.row("p99, ms", our.percentile(0.99), limit.percentile(0.99));
        both("CPU of Quarry per GB, s", shares -> shares.quarry(requests) * 1e6 / size);
        both("CPU of the store per GB, s", shares -> shares.store(requests) * 1e6 / size);
        both("CPU of the client per GB, s", shares -> shares.client(requests) * 1e6 / size);
    }
}
