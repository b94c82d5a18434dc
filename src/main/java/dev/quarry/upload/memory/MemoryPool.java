package dev.quarry.upload.memory;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.reactive.CallersContext;
import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lends the memory that uploads may hold together, first come, first served.
 *
 * <p>A lease is granted whole or not at all, and is enough to bring one upload to its end: uploads that each hold a
 * little and wait for more could stop each other for ever. What a lease asks for on top is given only if nobody waits.
 */
public final class MemoryPool {

    private final Vertx vertx;
    private final long capacity;
    private final int maxWaiting;
    private final Duration patience;
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private long free;

    /** @param capacity in bytes */
    public MemoryPool(Vertx vertx, long capacity, int maxWaiting, Duration patience) {
        this.vertx = vertx;
        this.capacity = capacity;
        this.free = capacity;
        this.maxWaiting = maxWaiting;
        this.patience = patience;
    }

    /**
     * Lends {@code bytes}, at once or when others have given back enough; calls back on the caller's context. Fails with
     * {@link ProblemType#OVERLOADED} if too many wait, or this one has waited too long.
     */
    public Uni<MemoryLease> lease(long bytes) {
        return CallersContext.keep(() -> {
            var promise = Promise.<MemoryLease>promise();
            enqueue(new Waiter(Math.min(bytes, capacity), promise));
            return Futures.uni(promise::future);
        });
    }

    private void enqueue(Waiter waiter) {
        synchronized (this) {
            if (!waiting.isEmpty() || waiter.bytes > free) {
                if (waiting.size() >= maxWaiting) {
                    waiter.promise.fail(new Problem(ProblemType.OVERLOADED));
                    return;
                }
                waiting.add(waiter);
                vertx.setTimer(patience.toMillis(), fired -> giveUp(waiter));
                return;
            }
            free -= waiter.bytes;
        }
        waiter.promise.complete(new MemoryLease(this, waiter.bytes));
    }

    synchronized boolean tryTake(long bytes) {
        if (!waiting.isEmpty() || bytes > free) {
            return false;
        }
        free -= bytes;
        return true;
    }

    void giveBack(long bytes) {
        var served = new ArrayDeque<Waiter>();
        synchronized (this) {
            free += bytes;
            while (!waiting.isEmpty() && waiting.peek().bytes <= free) {
                var next = waiting.remove();
                free -= next.bytes;
                served.add(next);
            }
        }
        served.forEach(waiter -> waiter.promise.complete(new MemoryLease(this, waiter.bytes)));
    }

    private void giveUp(Waiter waiter) {
        boolean waited;
        synchronized (this) {
            waited = waiting.remove(waiter);
        }
        if (waited) {
            waiter.promise.fail(new Problem(ProblemType.OVERLOADED));
            // Whoever stood behind may fit where this one did not.
            giveBack(0);
        }
    }

    /** How many bytes there are to lend. */
    public long capacity() {
        return capacity;
    }

    /** How many bytes are lent now. */
    public synchronized long lent() {
        return capacity - free;
    }

    /** How many wait now. */
    public synchronized int waiting() {
        return waiting.size();
    }

    private static final class Waiter {
        private final long bytes;
        private final Promise<MemoryLease> promise;

        Waiter(long bytes, Promise<MemoryLease> promise) {
            this.bytes = bytes;
            this.promise = promise;
        }
    }
}
