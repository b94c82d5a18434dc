package dev.quarry.bench;

import dev.quarry.testkit.TestPostgres;

/** What is known of one picture, over 16 connections, beside a bare program that selects the same row by its key. */
final class MetadataReads {

    private static final int PICTURES = 200;
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;
    private static final int TIMES = 5000;

    private MetadataReads() {}

    static void run(Stage stage) throws Exception {
        var database = TestPostgres.newDatabase();
        try (var quarry = stage.launchOn(database);
                var bare = new BareSelect(database)) {
            var stored = Stored.small(stage, QuarryTarget.of(quarry), PICTURES, SmallUploads.SIZE);
            WarmUp.ofRequests(() -> ours(stored), () -> bare(stored, bare));
            new Turns(new Shares(quarry.pid(), stage.store()), new Shares(bare.pid(), stage.store()))
                    .take(ROUNDS, () -> ours(stored), () -> bare(stored, bare))
                    .print(
                            "metadata of one picture, %d connections, %d times".formatted(CONNECTIONS, ROUNDS * TIMES),
                            "bare SELECT");
        }
    }

    private static Round ours(Stored stored) {
        return Round.run(TIMES, CONNECTIONS, n -> Client.drain(stored.image(n).build()));
    }

    private static Round bare(Stored stored, BareSelect bare) {
        return Round.run(
                TIMES,
                CONNECTIONS,
                n -> Client.drain(bare.request(stored.images().get(n % PICTURES))));
    }
}
