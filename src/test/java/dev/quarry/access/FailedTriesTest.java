package dev.quarry.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.testkit.AccessSettings;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailedTriesTest {

    private static final int FREE = 3;
    private static final int WAITING = 16;

    private final Vertx vertx = Vertx.vertx();
    private final FailedTries tries =
            new FailedTries(vertx, new AccessSettings("root-key-0123456789abcdef0123456789", Optional.empty(), FREE));

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void the_first_ones_of_an_address_pass_at_once_the_next_ones_wait_and_the_rest_is_refused() {
        assertThat(start("192.0.2.7", FREE)).allMatch(CompletableFuture::isDone);
        var waiting = start("192.0.2.7", WAITING);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        var tooMany = start("192.0.2.7", 2);
        assertThat(tooMany)
                .allMatch(CompletableFuture::isCompletedExceptionally)
                .allSatisfy(one -> assertThat(one)
                        .failsWithin(1, TimeUnit.SECONDS)
                        .withThrowableThat()
                        .havingCause()
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_ATTEMPTS)));
        assertThat(waiting).allSatisfy(one -> assertThat(one).succeedsWithin(10, TimeUnit.SECONDS));
        assertThat(start("192.0.2.7", 1)).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void one_address_is_not_slowed_by_another_but_by_its_neighbours_in_one_network() {
        start("2001:db8::1", FREE);
        assertThat(start("192.0.2.8", FREE)).allMatch(CompletableFuture::isDone);
        assertThat(start("2001:db8:0:1::1", FREE)).allMatch(CompletableFuture::isDone);
        assertThat(start("2001:db8::2", 1)).noneMatch(CompletableFuture::isDone);
    }

    private List<CompletableFuture<Void>> start(String address, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> tries.count(address).subscribeAsCompletionStage().toCompletableFuture())
                .toList();
    }
}
