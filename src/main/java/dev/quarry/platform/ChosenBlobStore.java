package dev.quarry.platform;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobStore;
import dev.quarry.blob.file.FileBlobStore;
import dev.quarry.blob.s3.S3BlobStore;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The store that {@code quarry.blob.store} names, checked before the service calls itself started. */
@Singleton
class ChosenBlobStore {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Produces
    @Singleton
    BlobStore store(BlobConfig config, Vertx vertx) {
        return switch (config.store()) {
            case S3 -> new S3BlobStore(config.s3(), vertx);
            case FILE -> new FileBlobStore(config.file(), vertx);
        };
    }

    // The main thread may wait: nothing is served before the store is known to work.
    void prepare(@Observes StartupEvent start, BlobStore store) {
        store.prepare().await().atMost(PATIENCE);
    }
}
