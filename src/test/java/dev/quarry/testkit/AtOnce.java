package dev.quarry.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Deeds that really go on at once, each in a thread of its own. The pool that {@link CompletableFuture} takes by itself has one
 * thread on two processors, so that one deed waits for the one before: since JDK 25, and before it had threads enough.
 */
public final class AtOnce {

    private AtOnce() {}

    public static <T> CompletableFuture<T> begin(Supplier<T> deed) {
        return CompletableFuture.supplyAsync(deed, AtOnce::start);
    }

    public static CompletableFuture<Void> run(Runnable deed) {
        return CompletableFuture.runAsync(deed, AtOnce::start);
    }

    private static void start(Runnable deed) {
        var thread = new Thread(deed, "at-once");
        thread.setDaemon(true);
        thread.start();
    }
}
