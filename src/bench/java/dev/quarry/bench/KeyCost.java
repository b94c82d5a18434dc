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
            var sides = List.of(
                    new Side(root.asMember(), new Shares(quarry.pid(), stage.store())),
                    new Side(root, new Shares(quarry.pid(), stage.store())));
            for (var side : sides) {
                Round.small(side.target, WARM_UP, SmallUploads.CONNECTIONS, SmallUploads.SIZE);
            }
            for (var round = 0; round < ROUNDS; round++) {
                for (var side : sides) {
                    side.round();
                }
            }
            print(sides.get(0), sides.get(1));
        }
    }

    private static void print(Side member, Side root) {
        Table.head("Keys, 50 KB, 8 connections, %d uploads".formatted(ROUNDS * UPLOADS), "member's key", "root key");
        Table.row("uploads/s", member.all().perSecond(), root.all().perSecond());
        Table.row("p50, ms", member.all().percentile(0.5), root.all().percentile(0.5));
        Table.row(
                "CPU of Quarry per upload, ms",
                member.shares.quarry(ROUNDS * UPLOADS),
                root.shares.quarry(ROUNDS * UPLOADS));
    }

    private static final class Side {

        private final Target target;
        private final Shares shares;
        private final List<Round> rounds = new ArrayList<>();

        Side(Target target, Shares shares) {
            this.target = target;
            this.shares = shares;
        }

        void round() {
            shares.during(() -> rounds.add(Round.small(target, UPLOADS, SmallUploads.CONNECTIONS, SmallUploads.SIZE)));
        }

        Round all() {
            return Round.together(rounds);
        }
    }
}
