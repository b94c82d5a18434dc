package dev.quarry.bench;

import dev.quarry.testkit.QuarryServers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** Eighty reads (half of them of bytes), fifteen uploads and five deletes in a hundred, for some minutes. */
final class Mixed {

    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("bench.minutes", 5));
    private static final int CONNECTIONS = 16;
    private static final int PICTURES = 500;
    private static final int BATCH = 2000;

    private Mixed() {}

    static void run(Stage stage) throws Exception {
        try (var quarry = stage.launch()) {
            var target = QuarryTarget.of(quarry);
            var stored = Stored.small(stage, target, PICTURES, SmallUploads.SIZE);
            var fresh = new ConcurrentLinkedQueue<URI>();
            Round.run(BATCH, CONNECTIONS, n -> one(target, stored, fresh));
            var shares = new Shares(quarry.pid(), stage.store());
            var rounds = new ArrayList<Round>();
            var end = System.nanoTime() + LENGTH.toNanos();
            while (System.nanoTime() < end) {
                shares.during(() -> rounds.add(Round.run(BATCH, CONNECTIONS, n -> one(target, stored, fresh))));
            }
            var all = Round.together(rounds);
            var requests = all.nanos().length;
            Table.head(
                    "80 reads, 15 uploads, 5 deletes; %d connections, %d requests".formatted(CONNECTIONS, requests),
                    "Quarry",
                    "");
            Table.row("requests/s", all.perSecond());
            Table.row("p50, ms", all.percentile(0.5));
            Table.row("p99, ms", all.percentile(0.99));
            Table.row("CPU of Quarry per 1 000, s", shares.quarry(requests));
            Table.row("CPU of PostgreSQL per 1 000, s", shares.postgres(requests));
            Table.row("peak resident memory, MiB", Usage.peakMemory(quarry.pid()));
        }
    }

    private static void one(QuarryTarget target, Stored stored, ConcurrentLinkedQueue<URI> fresh) {
        var chance = ThreadLocalRandom.current().nextInt(100);
        var which = ThreadLocalRandom.current().nextInt(PICTURES);
        var gone = chance < 5 ? fresh.poll() : null;
        if (gone != null) {
            Client.send(HttpRequest.newBuilder(gone)
                    .header("Api-Key", QuarryServers.ROOT_KEY)
                    .DELETE()
                    .build());
        } else if (chance < 20) {
            var answer = Client.send(
                    target.request(target.images(), NewPictures.small(SmallUploads.SIZE), SmallUploads.SIZE));
            fresh.add(URI.create(target.images() + "/" + QuarryTarget.hash(answer)));
        } else {
            Client.drain((chance < 60 ? stored.image(which) : stored.download(which)).build());
        }
    }
}
