package dev.quarry.bench;

import dev.quarry.testkit.PackagedQuarry;
import java.util.ArrayList;
import java.util.List;

/** Pictures of 50 KB over one connection, over eight and over 64: what a request costs. */
final class SmallUploads {

    static final int SIZE = 50_000;
    static final int CONNECTIONS = 8;
    private static final int WARM_UP = 4000;
    private static final int ROUNDS = 3;
    private static final int UPLOADS = 2000;
    private static final List<Integer> ALL_CONNECTIONS = List.of(1, CONNECTIONS, 64);

    private SmallUploads() {}

    static void run(Stage stage) throws Exception {
        try (var quarry = stage.launch()) {
            var target = QuarryTarget.of(quarry);
            Round.small(target, WARM_UP, CONNECTIONS, SIZE);
            Round.small(stage.straight(), WARM_UP, CONNECTIONS, SIZE);

            for (var connections : ALL_CONNECTIONS) {
                measure(stage, quarry, target, connections);
            }
        }
    }

    private static void measure(Stage stage, PackagedQuarry quarry, Target target, int connections) {
        var ours = new ArrayList<Round>();
        var limits = new ArrayList<Round>();
        var our = new Shares(quarry.pid(), stage.store());
        var limit = new Shares(quarry.pid(), stage.store());
        for (var round = 0; round < ROUNDS; round++) {
            limit.during(() -> limits.add(Round.small(stage.straight(), UPLOADS, connections, SIZE)));
            our.during(() -> ours.add(Round.small(target, UPLOADS, connections, SIZE)));
        }
        print(connections, Round.together(ours), Round.together(limits), our, limit);
    }

    private static void print(int connections, Round our, Round limit, Shares ourShares, Shares limitShares) {
        Table.head(
                "50 KB, %d connections, %d uploads".formatted(connections, ROUNDS * UPLOADS), "Quarry", "straight PUT");
        Table.row("uploads/s", our.perSecond(), limit.perSecond());
        Table.row("p50, ms", our.percentile(0.5), limit.percentile(0.5));
        Table.row("p99, ms", our.percentile(0.99), limit.percentile(0.99));
        var uploads = ROUNDS * UPLOADS;
        Table.row("CPU of Quarry per upload, ms", ourShares.quarry(uploads));
        Table.row("CPU of PostgreSQL per upload, ms", ourShares.postgres(uploads));
        Table.row("CPU of the store per upload, ms", ourShares.store(uploads), limitShares.store(uploads));
        Table.row("CPU of the client per upload, ms", ourShares.client(uploads), limitShares.client(uploads));
    }
}
