package dev.quarry.upload.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.testkit.OnContext;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MemoryPoolTest {

    private static Vertx vertx;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void lends_what_is_there_and_takes_it_back_once() {
        var pool = pool(10, 5, Duration.ofSeconds(5));
        var lease = lease(pool, 7);
        assertThat(pool.lent()).isEqualTo(7);
        assertThat(lease.tryReach(11)).isFalse();
        assertThat(lease.tryReach(10)).isTrue();
        assertThat(pool.lent()).isEqualTo(10);
        assertThat(lease.tryReach(8)).as("less than there is already").isTrue();
        assertThat(pool.lent()).isEqualTo(10);
        lease.release();
        lease.release();
        assertThat(pool.lent()).isZero();
        assertThat(lease.tryReach(1)).isFalse();
    }

    @Test
    void lends_no_more_than_there_is_to_one_that_asks_for_more() {
        var pool = pool(10, 5, Duration.ofSeconds(5));
        lease(pool, 100).release();
        assertThat(pool.lent()).isZero();
    }

    @Test
    void serves_first_come_first_served_and_lets_nobody_slip_past_a_large_one() throws Exception {
        var pool = pool(10, 5, Duration.ofSeconds(5));
        var first = lease(pool, 6);
        var served = Collections.synchronizedList(new ArrayList<String>());
        var done = new CountDownLatch(2);
        ask(pool, 10, "large", served, done);
        ask(pool, 1, "small", served, done);
        assertThat(first.tryReach(7))
                .as("more for one that runs, while others wait")
                .isFalse();
        assertThat(served).isEmpty();
        first.release();
        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(served).containsExactly("large", "small");
    }

    @Test
    void refuses_one_more_than_may_wait_and_one_that_has_waited_too_long() {
        var pool = pool(10, 1, Duration.ofMillis(300));
        var all = lease(pool, 10);
        var waits = new CompletableFuture<Throwable>();
        vertx.getOrCreateContext().runOnContext(go -> {
            var unused = pool.lease(1).subscribe().with(lease -> {}, waits::complete);
        });
        await(() -> pool.waiting() == 1);
        var refused = failure(pool);
        assertThat(refused.type()).isEqualTo(ProblemType.OVERLOADED);
        assertThat(refused.type().retryable()).isTrue();
        assertThat(((Problem) waits.orTimeout(5, TimeUnit.SECONDS).join()).type())
                .isEqualTo(ProblemType.OVERLOADED);
        all.release();
        assertThat(pool.lent()).isZero();
    }

    @Test
    void never_lends_more_than_there_is_and_loses_nothing_under_load() throws Exception {
        var pool = pool(1000, 10_000, Duration.ofSeconds(30));
        var most = new AtomicLong();
        var done = new CountDownLatch(5000);
        var random = new Random(1);
        for (var i = 0; i < 5000; i++) {
            var bytes = 1 + random.nextInt(400);
            var millis = 1 + random.nextInt(3);
            vertx.getOrCreateContext().runOnContext(go -> {
                var unused = pool.lease(bytes).subscribe().with(lease -> {
                    var extended = lease.tryReach(bytes + 50);
                    most.accumulateAndGet(pool.lent(), Math::max);
                    vertx.setTimer(millis, fired -> {
                        lease.release();
                        done.countDown();
                    });
                });
            });
        }
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isBetween(500L, 1000L);
        assertThat(pool.lent()).isZero();
    }

    @Test
    void gives_back_what_it_has_while_it_waits_for_more() throws Exception {
        var pool = pool(10, 5, Duration.ofSeconds(5));
        var one = lease(pool, 4);
        var other = lease(pool, 4);
        var reached = new CountDownLatch(2);
        for (var lease : List.of(one, other)) {
            vertx.getOrCreateContext().runOnContext(go -> {
                var unused = lease.reach(8).subscribe().with(done -> {
                    reached.countDown();
                    lease.release();
                });
            });
        }
        assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();
        await(() -> pool.lent() == 0);
        assertThat(pool.lent()).isZero();
    }

    @Test
    void asks_nobody_for_what_it_has_already() {
        var pool = pool(10, 5, Duration.ofSeconds(5));
        var lease = lease(pool, 10);
        OnContext.await(vertx, () -> lease.reach(10).replaceWith(true));
        assertThat(pool.lent()).isEqualTo(10);
        lease.release();
        assertThat(pool.lent()).isZero();
    }

    private static MemoryPool pool(long capacity, int waiting, Duration patience) {
        return new MemoryPool(vertx, capacity, waiting, patience);
    }

    private static MemoryLease lease(MemoryPool pool, long bytes) {
        return OnContext.await(vertx, () -> pool.lease(bytes));
    }

    private static Problem failure(MemoryPool pool) {
        try {
            lease(pool, 1);
            throw new AssertionError("it was lent");
        } catch (Problem refusal) {
            return refusal;
        }
    }

    private static void ask(MemoryPool pool, long bytes, String name, List<String> served, CountDownLatch done) {
        var asked = pool.waiting();
        vertx.getOrCreateContext().runOnContext(go -> {
            var unused = pool.lease(bytes).subscribe().with(lease -> {
                served.add(name);
                lease.release();
                done.countDown();
            });
        });
        await(() -> pool.waiting() == asked + 1);
    }

    private static void await(BooleanSupplier condition) {
        for (var i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
