package dev.quarry.upload;

import dev.quarry.blob.BlobStore;
import dev.quarry.problem.StartRefused;
import dev.quarry.upload.memory.MemoryPool;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Producer of the memory pool shared by all uploads of the process. */
@Singleton
class UploadMemory {

    // The rest is for the JVM itself, socket buffers and everything other than uploads.
    private static final double SHARE_OF_HEAP = 0.4;
    // A waiting upload holds only the bytes that were read together with its head.
    private static final double SHARE_OF_THOSE_WHO_WAIT = 0.1;
    private static final int OF_ONE_WHO_WAITS = 64 * 1024;

    @Produces
    @Singleton
    @Startup
    MemoryPool pool(Vertx vertx, UploadConfig config, BlobStore store) {
        var capacity = config.memory()
                .map(MemorySize::asLongValue)
                .orElseGet(() ->
                        Math.max(store.partSize(), (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP)));
        if (capacity < store.partSize()) {
            throw new StartRefused("`quarry.upload.memory` must be at least one part of the object store ("
                    + store.partSize() + " bytes), got " + capacity + ".");
        }
        var places = (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_THOSE_WHO_WAIT) / OF_ONE_WHO_WAITS;
        return new MemoryPool(vertx, capacity, (int) Math.min(config.queue(), places), config.queueTimeout());
    }
}
