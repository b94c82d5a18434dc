package dev.quarry.packaged.crash;

import dev.quarry.testkit.PackagedQuarry;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jboss.byteman.agent.Main;

/**
 * Lets the packaged application stand still at a {@link KillPoint}, to be killed there.
 *
 * <p>A Java agent, Byteman, writes the points into the classes while they are loaded. The application itself holds no
 * code for it, so nothing of it costs anything, or can be switched on, where the agent is not given on the command line.
 */
final class Failpoints {

    private static final int PATIENCE_SECONDS = 60;

    private Failpoints() {}

    /** The arguments for a JVM that knows every point; each waits until it is armed. */
    static String[] jvmArguments() {
        try {
            var agent = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var script = Files.createTempFile(Path.of("target").toAbsolutePath(), "failpoints-", ".btm");
            var rules = new StringBuilder();
            for (var point : KillPoint.values()) {
                rules.append(rule(point));
            }
            Files.writeString(script, rules);
            return new String[] {"-javaagent:" + agent + "=script:" + script, "-Xmx256m"};
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on the application stops at this point. */
    static void arm(PackagedQuarry quarry, KillPoint point) {
        try {
            Files.createFile(quarry.folder().resolve(point.name()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the application stands at the point. */
    static void await(PackagedQuarry quarry, KillPoint point) {
        for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end; ) {
            if (quarry.output().contains(mark(point))) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("Quarry never came to " + point + ":\n" + quarry.output());
    }

    private static String rule(KillPoint point) {
        return """
                RULE %1$s
                CLASS %2$s
                METHOD %3$s
                AT ENTRY
                BIND armed:java.io.File = new java.io.File("%1$s")
                IF armed.exists() AND incrementCounter("%1$s") == %4$d
                DO traceln("%5$s"); delay(600000)
                ENDRULE
                """.formatted(point.name(), point.type, point.method, point.call, mark(point));
    }

    private static String mark(KillPoint point) {
        return "stands at " + point.name();
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
