package dev.quarry.trial;

import dev.quarry.platform.Main;
import java.nio.file.Path;

/** Prepares the data folder and an embedded PostgreSQL, then starts Quarry as in production. */
public final class TryMain {

    private TryMain() {}

    public static void main(String... args) {
        try {
            var data = DataFolder.open(Path.of("quarry-data"));
            System.setProperty("quarry.blob.file.directory", data.objects().toString());
            System.setProperty("quarry.access.root-key", data.rootKey());
            System.setProperty("quarry.database.url", OwnPostgres.start(data.database(), data.program()));
            System.setProperty("quarry.database.username", OwnPostgres.USER);
        } catch (CannotTry e) {
            System.err.println("Quarry failed to start: " + e.getMessage());
            System.exit(1);
        }
        Main.main(args);
    }
}
