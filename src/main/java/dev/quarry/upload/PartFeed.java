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
 * Splits pushed bytes into parts and passes them on one at a time. While one part is in flight, the next one is filled
 * if there is memory for it. The source must pause when there is no memory for a second part, or when it is full too.
 *
 * <p>A part is sent only when more bytes follow, so a file that fits into one part is never split. A file that is known
 * to fit into two parts is not split either if there is memory for both: that costs one request to the store instead of
 * five. Must be used on one context.
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
     * @param isWithinTwo whether the file is known to fit into two parts
     * @param secondPart tries to acquire memory for a second part; called again for later parts until it returns true
     * @param onProgress called whenever a part has been stored or has failed
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

    /** Returns whether the source must pause. */
    boolean isFull() {
        return !waiting.isEmpty() || underWay && !overlaps;
    }

    /** Returns the failure of a part, or null. After a failure no more parts are sent. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Completes when no part is in flight; fails if a part failed. */
    Uni<Void> idle() {
        var promise = Promise.<Void>promise();
        idle = promise;
        signalIdle();
        return Futures.uni(promise::future);
    }

    /** Takes the bytes not yet passed on: at most one part, or two if they are the whole file. */
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
            // Bridges push to Uni, so it has to subscribe here. idle() reports the outcome.
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
