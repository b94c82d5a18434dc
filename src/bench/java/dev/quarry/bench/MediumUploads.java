package dev.quarry.bench;

import java.util.ArrayList;
import java.util.List;

/** Pictures of 10 MB, one after another and four at once. */
final class MediumUploads {

    private static final int SIZE = 10_000_000;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 3;
    private static final int UPLOADS = 16;

    private MediumUploads() {}

    static void run(Stage stage) throws Exception {
        try (var quarry = stage.launch()) {
            var target = QuarryTarget.of(quarry);
            Round.small(target, WARM_UP, 4, SIZE);
            Round.small(stage.straight(), WARM_UP, 4, SIZE);
            for (var connections : List.of(1, 4)) {
                var ours = new ArrayList<Round>();
                var limits = new ArrayList<Round>();
                var shares = new Shares(quarry.pid(), stage.store());
                for (var round = 0; round < ROUNDS; round++) {
                    stage.store().clear();
                    limits.add(Round.small(stage.straight(), UPLOADS, connections, SIZE));
                    shares.during(() -> ours.add(Round.small(target, UPLOADS, connections, SIZE)));
                }
                print(connections, Round.together(ours), Round.together(limits), shares);
            }
        }
    }

    private static void print(int connections, Round our, Round limit, Shares shares) {
        var uploads = ROUNDS * UPLOADS;
        Table.head("10 MB, %d at once, %d uploads".formatted(connections, uploads), "Quarry", "straight PUT");
        Table.row("MB/s", our.perSecond() * SIZE / 1e6, limit.perSecond() * SIZE / 1e6);
        Table.row("p99, ms", our.percentile(0.99), limit.percentile(0.99));
        Table.row("CPU of Quarry per GB, s", shares.quarry(uploads) * 1e6 / SIZE);
    }
}
