package dev.quarry.journal;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.RawUpload;
import dev.quarry.testkit.Stores;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One upload in bad weather: what its client is told, and that it may always send it again. */
final class Weather {

    static final int SMALL = 50_000;
    static final int LARGE = 12_000_000;

    private static final Duration BOUND = Duration.ofSeconds(45);

    private static long seed = Long.getLong("weather.seed", System.nanoTime());

    static {
        // The pictures alone are made of it; what goes wrong, and when, each test says itself.
        System.out.println("weather.seed=" + seed);
    }

    private final String organization;
    private final byte[] png;
    private final long begun = System.nanoTime();
    private final CompletableFuture<String> answer;

    private Weather(String organization, byte[] png) {
        this.organization = organization;
        this.png = png;
        this.answer = send();
    }

    static Weather upload(String organization, int size) {
        return new Weather(organization, Pictures.noisyPng(size, seed++));
    }

    String organization() {
        return organization;
    }

    /** The same bytes, which are known by now. */
    Weather again() {
        return new Weather(organization, png);
    }

    /** The upload is answered as if nothing had happened. */
    Weather passes() {
        assertThat(answered()).startsWith("200 ").contains(Hashes.identity(png));
        return this;
    }

    /** The upload is answered with a failure of ours that may be tried again. */
    Weather isToldToTryAgain() {
        assertThat(answered()).startsWith("503 ").contains("\"code\":503");
        return this;
    }

    /** In good weather again: nothing is left behind, the same upload passes, and its bytes come back. */
    void canBeSentAgain() {
        canBeSentAgain(List.of(this));
    }

    /** The same of several at once. */
    static void canBeSentAgain(List<Weather> uploads) {
        Stores.pair().assertSettledAndEnded();
        var answers = uploads.stream().map(Weather::send).toList();
        for (var i = 0; i < uploads.size(); i++) {
            assertThat(answers.get(i).join()).startsWith("200 ").contains(Hashes.identity(uploads.get(i).png));
        }
        Stores.pair().assertSettledAndEnded();
        uploads.forEach(Weather::isThere);
    }

    private void isThere() {
        var path = "/sourceimages/" + organization + "/" + Hashes.identity(png) + "/download";
        assertThat(root().get(path).asByteArray()).isEqualTo(png);
        assertThat(Stores.objects(organization)).hasSize(1);
    }

    private CompletableFuture<String> send() {
        return RawUpload.to(RestAssured.port).start(organization, png);
    }

    private String answered() {
        var answered = answer.join();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(BOUND);
        return answered;
    }
}
