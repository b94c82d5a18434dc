package dev.quarry.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What it costs to find out who uploads: a member's key, which stands in the database and is believed for seconds, beside
 * the root key, which is only compared. The two take turns at one Quarry.
 */
final class KeyCost {

    private static final int WARM_UP = 4000;
    private static final int ROUNDS = 4;
    private static final int UPLOADS = 1500;

    private KeyCost() {}

    static void run(Stage stage) throws Exception {
        try (var quarry = stage.launch()) {
            var root = QuarryTarget.of(quarry);
            var sides = List.of(new Side(root.asMember()), new Side(root));
            for (var side : sides) {
                Round.small(side.target, WARM_UP, SmallUploads.CONNECTIONS, SmallUploads.SIZE);
            }
            for (var round = 0; round < ROUNDS; round++) {
                for (var side : sides) {
                    var before = Usage.cpuSeconds(quarry.pid());
                    side.rounds.add(Round.small(side.target, UPLOADS, SmallUploads.CONNECTIONS, SmallUploads.SIZE));
                    side.cpu += Usage.cpuSeconds(quarry.pid()) - before;
                }
            }
            print(sides.get(0), sides.get(1));
        }
    }

    private static void print(Side member, Side root) {
        Table.head("Keys, 50 KB, 8 connections, %d uploads".formatted(ROUNDS * UPLOADS), "member's key", "root key");
        Table.row("uploads/s", member.all().perSecond(), root.all().perSecond());
        Table.row("p50, ms", member.all().percentile(0.5), root.all().percentile(0.5));
        Table.row("CPU of Quarry per upload, ms", member.cpuPerUpload(), root.cpuPerUpload());
    }

    private static final class Side {

        private final Target target;
        private final List<Round> rounds = new ArrayList<>();
        private double cpu;

        Side(Target target) {
            this.target = target;
        }

        Round all() {
            return Round.together(rounds);
        }

        double cpuPerUpload() {
            return cpu * 1000 / (ROUNDS * UPLOADS);
        }
    }
}
