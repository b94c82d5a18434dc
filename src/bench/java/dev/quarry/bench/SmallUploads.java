package dev.quarry.bench;

import java.util.List;

/** Pictures of 50 KB over one connection, over eight and over 64: what a request costs. */
final class SmallUploads {

    static final int SIZE = 50_000;
    static final int CONNECTIONS = 8;
    private static final int ROUNDS = 3;
    private static final int UPLOADS = 2000;
    private static final List<Integer> ALL_CONNECTIONS = List.of(1, CONNECTIONS, 64);

    private SmallUploads() {}

    static void run(Stage stage) throws Exception {
        try (var quarry = stage.launch();
                var bare = new BareUpload(stage)) {
            var target = QuarryTarget.of(quarry);
            WarmUp.ofRequests(
                    () -> Round.small(target, UPLOADS, CONNECTIONS, SIZE),
                    () -> Round.small(stage.straight(), UPLOADS, CONNECTIONS, SIZE));
            WarmUp.of(() -> Round.small(bare, UPLOADS, CONNECTIONS, SIZE));
            for (var connections : ALL_CONNECTIONS) {
                new Turns(new Shares(quarry.pid(), stage.store()), new Shares(quarry.pid(), stage.store()))
                        .take(
                                ROUNDS,
                                () -> Round.small(target, UPLOADS, connections, SIZE),
                                () -> Round.small(stage.straight(), UPLOADS, connections, SIZE))
                        .print(
                                "upload of 50 KB, %d connections, %d times".formatted(connections, ROUNDS * UPLOADS),
                                "straight PUT");
            }
            new Turns(new Shares(quarry.pid(), stage.store()), new Shares(bare.pid(), stage.store()))
                    .take(
                            ROUNDS,
                            () -> Round.small(target, UPLOADS, CONNECTIONS, SIZE),
                            () -> Round.small(bare, UPLOADS, CONNECTIONS, SIZE))
                    .print(
                            "upload of 50 KB, %d connections, %d times".formatted(CONNECTIONS, ROUNDS * UPLOADS),
                            "bare program");
        }
    }
}
