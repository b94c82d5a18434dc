package dev.quarry.reactive;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * One round of {@link Periodic} work. Counts the items that the round processed and limits its time.
 *
 * <p>The limit applies between items: nothing is interrupted. What is left is the work of the next round.
 */
public final class Round {

    private final long begun = System.nanoTime();
    private final long nanos;
    private final LongConsumer counter;

    /**
     * @param limit time after which the round begins no further item
     * @param counter receives the number of items, possibly several times
     */
    public Round(Duration limit, LongConsumer counter) {
        this.nanos = limit.toNanos();
        this.counter = counter;
    }

    /** Returns false if the round must begin no further item. */
    public boolean hasTime() {
        return System.nanoTime() - begun < nanos;
    }

    /** Adds processed items to the count. */
    public void count(long items) {
        counter.accept(items);
    }

    /**
     * Repeats a batch until it finds fewer than {@code full} items or the time is over. The batches are not nested, so
     * neither stack nor heap grows with their number.
     *
     * @param batch returns how many items it found, processed or not
     */
    public Uni<Void> whileFull(int full, Supplier<Uni<Integer>> batch) {
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().<Integer>deferred(batch::get))
                .whilst(found -> found >= full && hasTime())
                .onItem()
                .ignoreAsUni();
    }
}
