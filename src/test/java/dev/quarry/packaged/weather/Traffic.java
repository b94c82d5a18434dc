package dev.quarry.packaged.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.packaged.weather.Deed.Done;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Clients that upload, download and look, and remember what they were promised. */
final class Traffic {

    /** No request may take longer, whatever the weather. */
    static final Duration BOUND = Duration.ofSeconds(45);

    private static final int SMALL = 50_000;
    private static final int LARGE = 6_000_000;
    private static final int CROWD = 60;

    private static final AtomicLong SEED = new AtomicLong(Long.getLong("weather.seed", 1));

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(BOUND)
            .build();
    private final URI images;
    private final Map<String, Picture> promised = new ConcurrentHashMap<>();
    private final Picture known;

    /** A picture that can be made again. */
    private record Picture(int size, long seed) {

        static Picture next(int size) {
            return new Picture(size, SEED.incrementAndGet());
        }

        byte[] bytes() {
            return Pictures.noisyPng(size, seed);
        }
    }

    private Traffic(URI images) {
        this.images = images;
        this.known = Picture.next(LARGE);
        assertThat(upload(known, Deed.LARGE_UPLOAD).status()).isEqualTo(200);
    }

    /** Traffic of a new organization, of which one picture is there already. */
    static Traffic to(int port, String organization) throws IOException, InterruptedException {
        var host = URI.create("http://127.0.0.1:" + port);
        var made = HttpClient.newHttpClient()
                .send(
                        request(host.resolve("/organizations/" + organization))
                                .PUT(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        return new Traffic(host.resolve("/sourceimages/" + organization));
    }

    /** Many clients at once, each as fast as it is answered, until the time is over and the last one has its answer. */
    List<Done> during(Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        var done = new ConcurrentLinkedQueue<Done>();
        var clients = new ArrayList<Callable<Void>>();
        for (var deed :
                List.of(Deed.SMALL_UPLOAD, Deed.SMALL_UPLOAD, Deed.LARGE_UPLOAD, Deed.DOWNLOAD, Deed.GET, Deed.LIST)) {
            clients.add(() -> {
                while (System.nanoTime() < end) {
                    done.add(run(deed));
                    // Not a load test: what is asked for is what each one is told.
                    Thread.sleep(20);
                }
                return null;
            });
        }
        var pool = Executors.newFixedThreadPool(clients.size());
        try {
            for (Future<Void> ended : pool.invokeAll(clients)) {
                ended.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return List.copyOf(done);
    }

    /** More lists at once than there are connections to the database, and all are answered. */
    List<Done> crowd() {
        var begin = System.nanoTime();
        var request = request(images).build();
        return IntStream.range(0, CROWD)
                .mapToObj(n -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(answer -> {
                    var answered = answer.join();
                    Deed.LIST.assertHonest(answered.statusCode(), answered.body());
                    return new Done(Deed.LIST, answered.statusCode(), since(begin));
                })
                .toList();
    }

    /** @return how long it takes until every kind of request is answered as if nothing had ever been wrong */
    Duration untilAllIsWell() {
        var begin = System.nanoTime();
        var left = new ArrayList<>(Arrays.asList(Deed.values()));
        while (!left.isEmpty()) {
            left.removeIf(deed -> run(deed).status() == 200);
            assertThat(since(begin)).as("recovery, with %s to go", left).isLessThan(BOUND.multipliedBy(2));
        }
        return since(begin);
    }

    /** Makes room: deletes what is large, but for the one that downloads want. */
    void deleteLargeOnes() {
        promised.forEach((hash, picture) -> {
            if (picture.size() == LARGE && !picture.equals(known)) {
                var answer =
                        send(request(URI.create(images + "/" + hash)).DELETE().build());
                assertThat(answer.statusCode()).isEqualTo(204);
                promised.remove(hash);
            }
        });
    }

    /** Whatever was answered with 200 comes back byte for byte. */
    void assertPromisesKept() {
        promised.forEach((hash, picture) -> assertThat(download(hash).body()).isEqualTo(picture.bytes()));
    }

    /** How many pictures were promised to be kept. */
    int promised() {
        return promised.size();
    }

    Done run(Deed deed) {
        return switch (deed) {
            case SMALL_UPLOAD -> upload(Picture.next(SMALL), deed);
            case LARGE_UPLOAD -> upload(Picture.next(LARGE), deed);
            case DOWNLOAD -> downloadKnown();
            case GET -> look(deed, "/" + Hashes.identity(known.bytes()));
            case LIST -> look(deed, "");
        };
    }

    private Done upload(Picture picture, Deed deed) {
        var begin = System.nanoTime();
        var bytes = picture.bytes();
        var answer = send(request(images)
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(bytes))
                .build());
        var words = new String(answer.body());
        deed.assertHonest(answer.statusCode(), words);
        if (answer.statusCode() == 200) {
            assertThat(words).contains(Hashes.identity(bytes));
            promised.put(Hashes.identity(bytes), picture);
        }
        return new Done(deed, answer.statusCode(), since(begin));
    }

    private Done downloadKnown() {
        var begin = System.nanoTime();
        try {
            var bytes = known.bytes();
            var answer = client.send(download(Hashes.identity(bytes), BOUND), BodyHandlers.ofByteArray());
            Deed.DOWNLOAD.assertHonest(answer.statusCode(), "");
            if (answer.statusCode() == 200) {
                assertThat(answer.body()).isEqualTo(bytes);
            }
            return new Done(Deed.DOWNLOAD, answer.statusCode(), since(begin));
        } catch (IOException e) {
            var took = since(begin);
            assertThat(took).as(e.toString()).isLessThan(BOUND);
            return new Done(Deed.DOWNLOAD, Deed.BROKEN_OFF, took);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Done look(Deed deed, String below) {
        var begin = System.nanoTime();
        var answer = send(request(URI.create(images + below)).build());
        deed.assertHonest(answer.statusCode(), new String(answer.body()));
        return new Done(deed, answer.statusCode(), since(begin));
    }

    private HttpResponse<byte[]> download(String hash) {
        return send(download(hash, BOUND));
    }

    private HttpRequest download(String hash, Duration bound) {
        return request(URI.create(images + "/" + hash + "/download"))
                .timeout(bound)
                .build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(request + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(BOUND).header("Api-Key", QuarryServers.ROOT_KEY);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
