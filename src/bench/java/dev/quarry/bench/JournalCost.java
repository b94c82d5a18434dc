package dev.quarry.bench;

import dev.quarry.testkit.PackagedQuarry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.byteman.agent.Main;

/**
 * What the journal costs an upload of 50 KB: one Quarry beside another in which an agent leaves out both its parts, the
 * announcement and the delete in the commit.
 */
final class JournalCost {

    private static final int WARM_UP = 4000;
    private static final int ROUNDS = 4;
    private static final int UPLOADS = 1500;

    private static final String LEAVE_OUT = """
            COMPILE
            RULE announce nothing
            CLASS dev.quarry.catalog.NamedSql
            METHOD parse
            AT ENTRY
            IF $1.contains("announced as")
            DO $1 = $1.replaceFirst("(?s)insert into object_journal.*?(select.*?)on conflict.*?do nothing", "$1")
            ENDRULE
            RULE settle nothing
            CLASS dev.quarry.catalog.NamedSql
            METHOD parse
            AT ENTRY
            IF $1.contains("settled as")
            DO $1 = $1.replaceFirst("(?s)delete from object_journal.*?returning 1", "select 1 from named")
            ENDRULE
            """;

    private JournalCost() {}

    static void run(Stage stage) throws Exception {
        if (PackagedQuarry.isNative()) {
            System.out.println(
                    "\nThe journal's cost is measured with an agent, which a native executable does not take.");
            return;
        }
        try (var with = stage.launch(agent(""));
                var without = stage.launch(agent(LEAVE_OUT))) {
            var kept = QuarryTarget.of(with);
            var left = QuarryTarget.of(without);
            upload(kept, WARM_UP);
            upload(left, WARM_UP);
            new Turns(new Shares(with.pid(), stage.store()), new Shares(without.pid(), stage.store()))
                    .take(ROUNDS, () -> upload(kept, UPLOADS), () -> upload(left, UPLOADS))
                    .print("upload of 50 KB, 8 connections", "with the journal", "without");
        }
    }

    private static Round upload(Target target, int times) {
        return Round.small(target, times, SmallUploads.CONNECTIONS, SmallUploads.SIZE);
    }

    /** Both sides run under the agent, so that it is no difference between them. */
    private static String[] agent(String rules) throws Exception {
        var agent = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var script = Files.createTempFile(Path.of("target").toAbsolutePath(), "journal-", ".btm");
        Files.writeString(script, rules);
        return new String[] {"-javaagent:" + agent + "=script:" + script};
    }
}
