package dev.quarry.bench;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** One picture of 500 MB at a time: what a byte costs. */
final class LargeUploads {

    static final long SIZE = 500_000_000;
    private static final int ROUNDS = 3;

    private LargeUploads() {}

    static void run(Stage stage) throws Exception {
        try (var quarry = stage.launch();
                var bare = new BareUpload(stage)) {
            var target = QuarryTarget.of(quarry);
            var parts = new StraightParts(stage.store());
            Supplier<Round> ours = () -> one(stage, target);
            Supplier<Round> straight = () -> one(stage, stage.straight());
            Supplier<Round> inParts = () -> {
                stage.store().clear();
                return Round.run(1, 1, n -> parts.send(SIZE));
            };
            Supplier<Round> byBare = () -> one(stage, bare);
            WarmUp.of(ours, straight, inParts, byBare);
            print(stage, quarry.pid(), ours, quarry.pid(), straight, "straight PUT");
            print(stage, quarry.pid(), ours, quarry.pid(), inParts, "straight in parts");
            print(stage, quarry.pid(), ours, bare.pid(), byBare, "bare program");
        }
    }

    private static void print(
            Stage stage, long quarry, Supplier<Round> ours, long other, Supplier<Round> limit, String limitName) {
        new Turns(new Shares(quarry, stage.store()), new Shares(other, stage.store()))
                .take(ROUNDS, ours, limit)
                .printBytes("upload of 500 MB, %d times".formatted(ROUNDS), limitName, SIZE);
    }

    private static Round one(Stage stage, Target target) {
        stage.store().clear();
        return Round.large(target, 1, SIZE, new AtomicLong());
    }
}
