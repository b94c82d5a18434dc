package dev.quarry.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final int BATCHES = 2_000_000;
    private static final int BATCH = 100;
    private static final long HEAP_TOLERANCE = 16 << 20;

    private static final Vertx VERTX = Vertx.vertx();

    private final AtomicLong counted = new AtomicLong();
    private final Round round = new Round(Duration.ofMinutes(10), counted::addAndGet);
    private int done;
    private long deepest;
    private long heapAtTheBeginning;
    private long heapAtTheEnd;

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void two_million_batches_need_no_more_stack_or_heap_than_a_few() throws Exception {
        var ended = new CompletableFuture<Void>();
        VERTX.runOnContext(start -> {
            var unused = round.whileFull(BATCH, this::batchInAnEventOfItsOwn)
                    .subscribe()
                    .with(ended::complete, ended::completeExceptionally);
        });
        ended.get(120, TimeUnit.SECONDS);
        assertOneAtATime();
    }

    @Test
    void nor_do_batches_that_are_done_at_once() {
        round.whileFull(BATCH, () -> Uni.createFrom().item(this::batch)).await().indefinitely();
        assertOneAtATime();
    }

    private void assertOneAtATime() {
        assertThat(done).isEqualTo(BATCHES);
        assertThat(counted).hasValue((long) (BATCHES - 1) * BATCH);
        assertThat(deepest).isLessThan(200);
        assertThat(heapAtTheEnd - heapAtTheBeginning).isLessThan(HEAP_TOLERANCE);
    }

    @Test
    void a_round_ends_when_its_time_is_over() {
        var brief = new Round(Duration.ofMillis(50), counted::addAndGet);
        brief.whileFull(
                        BATCH,
                        () -> Uni.createFrom().item(() -> {
                            done++;
                            return BATCH;
                        }))
                .await()
                .indefinitely();
        assertThat(brief.hasTime()).isFalse();
        assertThat(done).isPositive();
    }

    @Test
    void a_failure_ends_it_and_is_passed_on() {
        assertThatThrownBy(() ->
                        round.whileFull(BATCH, this::failsTheThirdTime).await().indefinitely())
                .hasCauseInstanceOf(StackOverflowError.class);
        assertThat(done).isEqualTo(3);
    }

    private Uni<Integer> failsTheThirdTime() {
        if (++done == 3) {
            throw new StackOverflowError("as the test wants");
        }
        return Uni.createFrom().item(BATCH);
    }

    private Uni<Integer> batchInAnEventOfItsOwn() {
        return Uni.createFrom()
                .emitter(outcome -> VERTX.getOrCreateContext().runOnContext(later -> outcome.complete(batch())));
    }

    private int batch() {
        done++;
        if (done % 100_000 == 0) {
            deepest = Math.max(deepest, StackWalker.getInstance().walk(Stream::count));
        }
        if (done == BATCHES / 10) {
            heapAtTheBeginning = usedHeap();
        }
        if (done == BATCHES) {
            heapAtTheEnd = usedHeap();
            return 0;
        }
        round.count(BATCH);
        return BATCH;
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
