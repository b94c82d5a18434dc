package dev.quarry.blob.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobException.Kind;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.ByteRange;
import dev.quarry.blob.CollectingStream;
import dev.quarry.testkit.OnContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that answers what no store should; an object never comes out shorter, longer or other than it is. */
class FaultyAnswerTest {

    private static final long LENGTH = 100;
    private static final ByteRange RANGE = new ByteRange(10, 19);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger requests = new AtomicInteger();
    private final CollectingStream sink = new CollectingStream();
    private Consumer<HttpServerRequest> answer;
    private String endpoint;
    private S3BlobStore store;

    @BeforeEach
    void start() {
        var server = vertx.createHttpServer()
                .requestHandler(request -> {
                    requests.incrementAndGet();
                    answer.accept(request);
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        endpoint = "http://127.0.0.1:" + server.actualPort();
        store = storeWith("connections", "1");
    }

    private S3BlobStore storeWith(String key, String value) {
        return new S3BlobStore(S3BlobStoreTest.config(Map.of("endpoint", endpoint, key, value)), vertx);
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void asks_for_exactly_the_range_and_for_a_whole_object_without_one() {
        answer =
                request -> answer(request, 206, request.getHeader("Range").equals("bytes=10-19") ? 10 : 0, "10-19/100");
        read(RANGE);
        assertThat(sink.bytes()).hasSize(10);
        answer = request -> answer(request, 200, request.getHeader("Range") == null ? 100 : 0, null);
        read(ByteRange.whole(LENGTH));
        assertThat(sink.bytes()).hasSize(110);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "200,100,none",
                "200,10,none",
                "206,10,none",
                "206,9,10-19/100",
                "206,11,10-19/100",
                "206,10,10-19/101",
                "206,10,10-19/*",
                "206,10,9-18/100",
                "416,0,*/5",
            })
    void takes_another_answer_to_a_range_for_a_corrupt_object(int status, int length, String contentRange) {
        answer = request -> answer(request, status, length, contentRange);
        fails(RANGE, Kind.CORRUPT);
        assertThat(requests).hasValue(1);
        // With the one connection there is: it was let go of.
        answer = request -> answer(request, 206, 10, "10-19/100");
        read(RANGE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"200,99,none", "200,101,none", "206,100,0-99/100"})
    void takes_another_answer_to_the_whole_for_a_corrupt_object(int status, int length, String contentRange) {
        answer = request -> answer(request, status, length, contentRange);
        fails(ByteRange.whole(LENGTH), Kind.CORRUPT);
    }

    @Test
    void takes_a_body_of_untold_length_for_a_corrupt_object() {
        answer = request -> {
            var unused = request.response().setChunked(true).end("x".repeat((int) LENGTH));
        };
        fails(ByteRange.whole(LENGTH), Kind.CORRUPT);
    }

    @Test
    void fails_when_the_store_closes_in_the_middle_of_a_body() {
        for (var range : new ByteRange[] {ByteRange.whole(LENGTH), new ByteRange(1, 99)}) {
            answer = request -> {
                var response = request.response();
                response.setStatusCode(range.isWhole(LENGTH) ? 200 : 206)
                        .putHeader("Content-Length", Long.toString(range.length()))
                        .putHeader("Content-Range", range.contentRange(LENGTH));
                var unused = response.write("x".repeat(50))
                        .onComplete(sent -> request.connection().close());
            };
            fails(range, Kind.UNAVAILABLE);
        }
    }

    @Test
    void asks_again_when_the_store_is_busy_for_a_moment() {
        answer = request -> {
            if (requests.get() < 3) {
                answer(request, 503, 0, null);
            } else {
                answer(request, 206, 10, "10-19/100");
            }
        };
        read(RANGE);
        assertThat(requests).hasValue(3);
        assertThat(sink.bytes()).hasSize(10);
    }

    @Test
    void asks_again_as_often_as_it_is_told_to() {
        store = storeWith("retries", "0");
        answer = request -> answer(request, 503, 0, null);
        fails(RANGE, Kind.UNAVAILABLE);
        assertThat(requests).hasValue(1);
    }

    @Test
    void asks_a_store_that_says_nothing_twice() {
        store = storeWith("timeout", "300ms");
        answer = request -> {};
        fails(RANGE, Kind.UNAVAILABLE);
        assertThat(requests).hasValue(2);
    }

    private static void answer(HttpServerRequest request, int status, int length, String contentRange) {
        var response = request.response().setStatusCode(status);
        if (contentRange != null) {
            response.putHeader("Content-Range", "bytes " + contentRange);
        }
        var unused = response.end("x".repeat(length));
    }

    private void fails(ByteRange range, Kind kind) {
        assertThatThrownBy(() -> read(range))
                .isInstanceOfSatisfying(
                        BlobException.class,
                        failure -> assertThat(failure.kind())
                                .as(failure.getMessage())
                                .isEqualTo(kind));
    }

    private void read(ByteRange range) {
        var key = BlobKey.fresh("faulty");
        OnContext.await(vertx, () -> store.open(key, LENGTH, range).chain(content -> content.pipeTo(sink)));
    }
}
