package dev.quarry.bench;

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
            var member = root.asMember();
            upload(member, WARM_UP);
            upload(root, WARM_UP);
            new Turns(new Shares(quarry.pid(), stage.store()), new Shares(quarry.pid(), stage.store()))
                    .take(ROUNDS, () -> upload(member, UPLOADS), () -> upload(root, UPLOADS))
                    .print("upload of 50 KB, 8 connections", "member's key", "root key");
        }
    }

    private static Round upload(Target target, int times) {
        return Round.small(target, times, SmallUploads.CONNECTIONS, SmallUploads.SIZE);
    }
}
