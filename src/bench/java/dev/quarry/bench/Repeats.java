package dev.quarry.bench;

import dev.quarry.testkit.QuarryServers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Bytes that the organization has already, sent again; and pictures deleted. Neither has a limit to be held against. */
final class Repeats {

    private static final int TIMES = 3000;
    private static final int WARM_UP = 1000;
    private static final int CONNECTIONS = 8;

    private Repeats() {}

    static void run(Stage stage) throws Exception {
        try (var quarry = stage.launch()) {
            var target = QuarryTarget.of(quarry);
            var pictures = new ArrayList<byte[]>();
            for (var n = 0; n < TIMES + WARM_UP; n++) {
                pictures.add(NewPictures.bytes(SmallUploads.SIZE));
            }
            var images = new URI[pictures.size()];
            Round.run(images.length, CONNECTIONS, n -> images[n] = send(target, pictures.get(n)));
            var shares = new Shares(quarry.pid(), stage.store());
            IntConsumer again = n -> images[n] = send(target, pictures.get(n));
            print("50 KB that are known", shares, measure(shares, again, again));
            var deletes = new Shares(quarry.pid(), stage.store());
            print("deletes", deletes, measure(deletes, n -> delete(images[n]), n -> {
                delete(images[n]);
                again.accept(n);
            }));
        }
    }

    /** @param before what may be done again and again to warm up, with pictures that nothing else is done with */
    private static Round measure(Shares shares, IntConsumer request, IntConsumer before) {
        Supplier<Round> warming = () -> Round.run(WARM_UP, CONNECTIONS, n -> before.accept(TIMES + n));
        WarmUp.of(warming, warming, warming);
        var rounds = new ArrayList<Round>();
        shares.during(() -> rounds.add(Round.run(TIMES, CONNECTIONS, request)));
        return rounds.get(0);
    }

    private static void print(String load, Shares shares, Round round) {
        Table.head("%s, %d connections, %d times".formatted(load, CONNECTIONS, TIMES), "Quarry", "");
        Table.row("requests/s", round.perSecond());
        Table.row("p50, ms", round.percentile(0.5));
        Table.row("p99, ms", round.percentile(0.99));
        Table.row("CPU of Quarry per 1 000, s", shares.quarry(TIMES));
        Table.row("CPU of PostgreSQL per 1 000, s", shares.postgres(TIMES));
        Table.row("CPU of the store per 1 000, s", shares.store(TIMES));
    }

    private static URI send(QuarryTarget target, byte[] picture) {
        var answer = Client.send(target.request(target.images(), BodyPublishers.ofByteArray(picture), picture.length));
        return URI.create(target.images() + "/" + QuarryTarget.hash(answer));
    }

    private static void delete(URI image) {
        Client.send(HttpRequest.newBuilder(image)
                .header("Api-Key", QuarryServers.ROOT_KEY)
                .DELETE()
                .build());
    }
}
