package dev.quarry.platform;

import dev.quarry.catalog.Schema;
import io.quarkus.runtime.QuarkusApplication;
import org.jboss.logging.Logger;

/**
 * The process that was called with the argument {@code migrate}: it brings the schema up to date and ends. It needs the
 * database only, listens to nobody and looks at no store.
 */
public class Migration implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Migration.class);

    private static final String PROFILE = "migrate";

    private static volatile boolean running;

    /** Before anything is started: from here on the configuration is that of this process. */
    static void prepare() {
        running = true;
        System.setProperty("quarkus.profile", PROFILE);
        // Said here, since what the environment says of it is meant for the processes that serve.
        System.setProperty("quarry.database.migrate-at-start", "true");
    }

    static boolean isRunning() {
        return running;
    }

    @Override
    public int run(String... args) {
        LOG.infof("The schema is at version %d.", Schema.NEEDED);
        return 0;
    }
}
