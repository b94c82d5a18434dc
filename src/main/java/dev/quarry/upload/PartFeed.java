package dev.quarry.upload;

import dev.quarry.blob.Chunk;
import dev.quarry.blob.Parts;
import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns pushed bytes into parts and hands them on one at a time. While one is under way the next is filled, if there is
 * memory for a second one; otherwise, and when that one is full too, the source must pause.
 *
 * <p>A part goes out only when more bytes follow it, so that a file that fits into one part is never split; nor is one
 * that fits into two for certain, if there is memory for both: it costs the store one request in place of five. All calls
 * come from one context.
 */
final class PartFeed {

    private final Parts parts;
    private final Function<Chunk, Uni<Void>> sink;
    private final BooleanSupplier secondPart;
    private final Runnable onProgress;
    private final Deque<Chunk> waiting = new ArrayDeque<>();
    private boolean underWay;
    private boolean overlaps;
    private boolean keepsWhole;

    @Nullable
    private Throwable failure;

    @Nullable
    private Promise<Void> idle;

    /**
     * @param isWithinTwo whether the file fits into two parts for certain
     * @param secondPart asked for memory for one more part when the first is full, until it says yes
     * @param onProgress called whenever a part has arrived or failed
     */
    PartFeed(
            int partSize,
            boolean isWithinTwo,
            Function<Chunk, Uni<Void>> sink,
            BooleanSupplier secondPart,
            Runnable onProgress) {
        this.parts = new Parts(partSize);
        this.keepsWhole = isWithinTwo;
        this.sink = sink;
        this.secondPart = secondPart;
        this.onProgress = onProgress;
    }

    void write(Buffer bytes) {
        var at = 0;
        while (at < bytes.length()) {
            if (parts.room() == 0) {
                makeRoom();
            }
            var end = Math.min(bytes.length(), at + parts.room());
            parts.add(bytes.slice(at, end));
            at = end;
        }
    }

    /** Tells whether the source must pause. */
    boolean isFull() {
        return !waiting.isEmpty() || underWay && !overlaps;
    }

    /** The failure of a part, if one failed; then no more are sent. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Ends when no part is under way any more, with the failure of one if there was any. */
    Uni<Void> idle() {
        var promise = Promise.<Void>promise();
        idle = promise;
        signalIdle();
        return Futures.uni(promise::future);
    }

    /** What has not been handed on: the rest of the file, at most one part, or two if they are all of it. */
    Chunk rest() {
        return parts.take();
    }

    private void makeRoom() {
        if (keepsWhole && secondPart.getAsBoolean()) {
            parts.widen();
        } else {
            waiting.add(parts.take());
            next();
        }
        keepsWhole = false;
    }

    private void next() {
        if (underWay || failure != null) {
            return;
        }
        var part = waiting.poll();
        if (part != null) {
            underWay = true;
            overlaps = overlaps || secondPart.getAsBoolean();
            // Where push meets Uni: the one place that must subscribe by itself. Its outcome is kept for idle().
            var unused = Uni.createFrom()
                    .deferred(() -> sink.apply(part))
                    .subscribe()
                    .with(done -> arrived(null), this::arrived);
        }
    }

    private void arrived(@Nullable Throwable problem) {
        underWay = false;
        if (problem != null) {
            failure = problem;
            waiting.clear();
        }
        next();
        signalIdle();
        onProgress.run();
    }

    private void signalIdle() {
        if (idle == null || underWay) {
            return;
        }
        if (failure != null) {
            idle.tryFail(failure);
        } else {
            idle.tryComplete();
        }
    }
}
