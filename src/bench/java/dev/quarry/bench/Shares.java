package dev.quarry.bench;

import dev.quarry.testkit.TestPostgres;

/** Whose CPU a load takes: all of them share the machine's cores, so that each takes from what the others could do. */
final class Shares {

    private final long quarry;
    private final Store store;
    private final ProcessHandle postgres = TestPostgres.postmaster();
    private final double[] used = new double[5];

    Shares(long quarry, Store store) {
        this.quarry = quarry;
        this.store = store;
    }

    void during(Runnable load) {
        var before = now();
        load.run();
        var after = now();
        for (var i = 0; i < used.length; i++) {
            used[i] += after[i] - before[i];
        }
    }

    /** Milliseconds of each of so many requests. */
    double quarry(int requests) {
        return used[0] * 1000 / requests;
    }

    double postgres(int requests) {
        return used[1] * 1000 / requests;
    }

    double store(int requests) {
        return used[2] * 1000 / requests;
    }

    double client(int requests) {
        return used[3] * 1000 / requests;
    }

    /** Kilobytes that PostgreSQL wrote ahead, for each of so many requests. */
    double writtenAhead(int requests) {
        return used[4] / 1000 / requests;
    }

    private double[] now() {
        return new double[] {
            Usage.cpuSeconds(quarry),
            Usage.cpuSecondsOfTree(postgres),
            Usage.cpuSeconds(store.pid()),
            Usage.cpuSeconds(ProcessHandle.current().pid()),
            Postgres.writtenAhead()
        };
    }
}
