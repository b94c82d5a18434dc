package dev.quarry.bench;

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
            var turns = new Turns(new Shares(quarry.pid(), stage.store()), new Shares(quarry.pid(), stage.store()));
            for (var round = 0; round < ROUNDS; round++) {
                stage.store().clear();
                turns.take(1, () -> one(target), () -> one(stage.straight()));
            }
            turns.printBytes("upload of 500 MB, %d times".formatted(ROUNDS), "straight PUT", SIZE);
        }
    }

    private static Round one(Target target) {
        return Round.large(target, 1, SIZE, new AtomicLong());
    }
}
