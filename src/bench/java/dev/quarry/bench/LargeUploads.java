package dev.quarry.bench;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** One picture of 500 MB at a time: what a byte costs. */
final class LargeUploads {

    static final long SIZE = 500_000_000;
    private static final int ROUNDS = 3;

    private LargeUploads() {}

    static void run(Stage stage) throws Exception {
        try (var quarry = stage.launch()) {
            var target = QuarryTarget.of(quarry);
            one(target);
            one(stage.straight());

            var ours = new ArrayList<Round>();
            var limits = new ArrayList<Round>();
            var cpu = 0.0;
            for (var round = 0; round < ROUNDS; round++) {
                stage.store().clear();
                limits.add(one(stage.straight()));
                var before = Usage.cpuSeconds(quarry.pid());
                ours.add(one(target));
                cpu += Usage.cpuSeconds(quarry.pid()) - before;
            }
            Table.head("500 MB, one at a time, %d uploads".formatted(ROUNDS), "Quarry", "straight PUT");
            Table.row("MB/s", rate(Round.together(ours)), rate(Round.together(limits)));
            Table.row("CPU of Quarry per GB, s", cpu / (ROUNDS * SIZE / 1e9));
        }
    }

    private static Round one(Target target) {
        return Round.large(target, 1, SIZE, new AtomicLong());
    }

    private static double rate(Round round) {
        return round.perSecond() * SIZE / 1e6;
    }
}
