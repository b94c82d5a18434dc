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
 * Pool of memory permits that bounds the memory of all uploads; first come, first served.
 *
 * <p>A permit is granted completely or not at all, and is large enough to finish one upload. Otherwise, uploads that
 * hold some memory and wait for more could deadlock. A permit is extended only if no upload waits.
 *
 * <p>Thread-safe.
 */
public final class MemoryPool {

    private final Vertx vertx;
    private final long capacity;
    private final int maxWaiting;
    private final Duration patience;
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private long free;

    /**
     * @param capacity size of the pool, in bytes
     * @param maxWaiting maximum number of waiting uploads
     * @param patience maximum time to wait
     */
    public MemoryPool(Vertx vertx, long capacity, int maxWaiting, Duration patience) {
        this.vertx = vertx;
        this.capacity = capacity;
        this.free = capacity;
        this.maxWaiting = maxWaiting;
        this.patience = patience;
    }

    /**
     * Acquires {@code bytes}, or the whole pool if that is smaller; waits until enough is free. Completes on the
     * caller's context. Fails with {@link ProblemType#OVERLOADED} if too many uploads wait or the wait takes too long.
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
            // The next in the queue may need less and fit.
            giveBack(0);
        }
    }

    /** Returns the size of the pool, in bytes. */
    public long capacity() {
        return capacity;
    }

    /** Returns the number of bytes acquired now. */
    public synchronized long lent() {
        return capacity - free;
    }

    /** Returns the number of uploads waiting now. */
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
