package dev.quarry.bench;

import java.util.logging.Level;
import org.jboss.logmanager.LogContext;

/**
 * Keeps a process that others are measured against from telling what it does: outside of Quarkus JBoss' log manager has no
 * level, and every message for a debugger is put together, which was 71 % of the S3 server's CPU.
 */
final class Quiet {

    private Quiet() {}

    static void begin() {
        LogContext.getLogContext().getLogger("").setLevel(Level.INFO);
    }
}
