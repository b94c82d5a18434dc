package dev.quarry.platform;

import dev.quarry.catalog.Schema;
import io.quarkus.runtime.QuarkusApplication;
import org.jboss.logging.Logger;

/**
 * Process started with the argument {@code migrate}: migrates the schema and exits. It needs only the database, opens
 * no port and does not check the object store.
 */
public class Migration implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Migration.class);

    private static final String PROFILE = "migrate";

    private static volatile boolean running;

    /** Sets the configuration of this process. Must be called before Quarkus starts. */
    static void prepare() {
        running = true;
        System.setProperty("quarkus.profile", PROFILE);
        // Overrides the environment, whose value is meant for the processes that serve.
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
