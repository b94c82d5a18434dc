package dev.quarry.packaged.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.StorePair;
import dev.quarry.testkit.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two replicas on one database and one store, with clients that upload, delete, read and list the same few pictures
 * through both at once, at random, while the reapers of both end what is deleted the moment it is.
 *
 * <p>In rounds: whenever it is quiet, some pictures are uploaded and the others deleted for certain, and both replicas
 * must agree on each. Longer, or once more: {@code mvn verify -Dit.test=TwoReplicasIT -Dreplicas.operations=5000
 * -Dreplicas.seed=1}
 */
class TwoReplicasIT {

    private static final int CLIENTS = 4;
    private static final int PER_ROUND = 60;

    private static final StorePair STORES = new StorePair(TestPostgres.newDatabase(), "replicas");

    private final long seed = Long.getLong("replicas.seed", System.nanoTime());
    private final int operations = Integer.getInteger("replicas.operations", 600);
    private final Random random = new Random(seed);

    private static List<PackagedQuarry> replicas;
    private static RandomClient clients;

    @BeforeAll
    static void start() {
        var config = QuarryServers.config(STORES.database(), STORES.bucket());
        config.put("quarry.journal.lease", "5s");
        config.put("quarry.journal.reap-every", "200ms");
        config.put("quarry.retention", "0s");
        replicas = List.of(PackagedQuarry.launch(config), PackagedQuarry.launch(config));
        clients = new RandomClient(replicas.stream()
                .map(replica -> "http://127.0.0.1:" + replica.port())
                .toList());
        clients.makeOrganization();
    }

    @AfterAll
    static void stop() {
        replicas.forEach(PackagedQuarry::close);
    }

    @Test
    void agree_and_lose_nothing_and_leave_nothing() throws Exception {
        System.out.println("replicas.seed=" + seed + " replicas.operations=" + operations);
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (var done = 0; done < operations; done += PER_ROUND) {
                hammer(pool);
                settle();
            }
        } finally {
            pool.shutdownNow();
        }
        System.out.println(clients.tally());
        STORES.assertSettledAndEnded();
        assertThat(STORES.objects("")).hasSize(clients.present().size());
    }

    private void hammer(ExecutorService pool) throws Exception {
        var deeds = new ArrayList<Callable<Void>>();
        for (var client = 0; client < CLIENTS; client++) {
            var own = new Random(random.nextLong());
            deeds.add(() -> {
                for (var i = 0; i < PER_ROUND / CLIENTS; i++) {
                    clients.act(own);
                }
                return null;
            });
        }
        for (Future<Void> client : pool.invokeAll(deeds)) {
            client.get();
        }
    }

    private void settle() {
        for (var picture : clients.pictures()) {
            clients.settle(picture, random);
        }
        clients.assertAgreement();
    }
}
