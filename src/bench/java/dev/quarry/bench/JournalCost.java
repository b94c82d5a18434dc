package dev.quarry.bench;

import dev.quarry.testkit.PackagedQuarry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.byteman.agent.Main;

/**
 * What the journal costs an upload of 50 KB: one Quarry beside another in which an agent leaves out both its parts, the
 * announcement and the delete in the commit. (Byteman cannot call a static method of an interface, so that the rules do not
 * say {@code Uni.createFrom()}.)
 */
final class JournalCost {

    private static final int WARM_UP = 4000;
    private static final int ROUNDS = 4;
    private static final int UPLOADS = 1500;

    private static final String LEAVE_OUT = """
            COMPILE
            RULE announce nothing
            CLASS dev.quarry.catalog.JournalRepository
            METHOD announce
            AT ENTRY
            IF true
            DO RETURN io.smallrye.mutiny.groups.UniCreate.INSTANCE.voidItem()
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
            var measured = List.of(new Side(with, stage.store()), new Side(without, stage.store()));
            for (var side : measured) {
                Round.small(side.target, WARM_UP, SmallUploads.CONNECTIONS, SmallUploads.SIZE);
            }
            for (var round = 0; round < ROUNDS; round++) {
                for (var side : measured) {
                    side.round();
                }
            }
            print(measured.get(0), measured.get(1));
        }
    }

    private static void print(Side with, Side without) {
        Table.head("The journal, 50 KB, 8 connections, %d uploads".formatted(ROUNDS * UPLOADS), "with", "without");
        Table.row("uploads/s", with.all().perSecond(), without.all().perSecond());
        Table.row("p50, ms", with.all().percentile(0.5), without.all().percentile(0.5));
        Table.row("p99, ms", with.all().percentile(0.99), without.all().percentile(0.99));
        Table.row(
                "CPU of Quarry per upload, ms",
                with.shares.quarry(ROUNDS * UPLOADS),
                without.shares.quarry(ROUNDS * UPLOADS));
        Table.row(
                "CPU of PostgreSQL per upload, ms",
                with.shares.postgres(ROUNDS * UPLOADS),
                without.shares.postgres(ROUNDS * UPLOADS));
    }

    /** Both sides run under the agent, so that it is no difference between them. */
    private static String[] agent(String rules) throws Exception {
        var agent = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var script = Files.createTempFile(Path.of("target").toAbsolutePath(), "journal-", ".btm");
        Files.writeString(script, rules);
        return new String[] {"-javaagent:" + agent + "=script:" + script};
    }

    private static final class Side {

        private final Target target;
        private final Shares shares;
        private final List<Round> rounds = new ArrayList<>();

        Side(PackagedQuarry quarry, Store store) {
            this.shares = new Shares(quarry.pid(), store);
            this.target = QuarryTarget.of(quarry);
        }

        void round() {
            shares.during(() -> rounds.add(Round.small(target, UPLOADS, SmallUploads.CONNECTIONS, SmallUploads.SIZE)));
        }

        Round all() {
            return Round.together(rounds);
        }
    }
}
