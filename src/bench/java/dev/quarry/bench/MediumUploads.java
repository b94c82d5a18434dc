package dev.quarry.bench;

import java.util.List;

/** Pictures of 10 MB, one after another and four at once. */
final class MediumUploads {

    private static final int SIZE = 10_000_000;
    private static final int ROUNDS = 3;
    private static final int UPLOADS = 16;

    private MediumUploads() {}

    static void run(Stage stage) throws Exception {
        try (var quarry = stage.launch()) {
            var target = QuarryTarget.of(quarry);
            WarmUp.of(() -> warmUp(stage, target), () -> warmUp(stage, stage.straight()));
            for (var connections : List.of(1, 4)) {
                stage.store().clear();
                new Turns(new Shares(quarry.pid(), stage.store()), new Shares(quarry.pid(), stage.store()))
                        .take(
                                ROUNDS,
                                () -> Round.small(target, UPLOADS, connections, SIZE),
                                () -> Round.small(stage.straight(), UPLOADS, connections, SIZE))
                        .printBytes(
                                "upload of 10 MB, %d at once, %d times".formatted(connections, ROUNDS * UPLOADS),
                                "straight PUT",
                                SIZE);
            }
        }
    }

    private static Round warmUp(Stage stage, Target target) {
        stage.store().clear();
        return Round.small(target, UPLOADS, 4, SIZE);
    }
}
