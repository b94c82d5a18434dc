package dev.quarry.platform;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobStore;
import dev.quarry.blob.circuit.SparedStore;
import dev.quarry.blob.file.FileBlobStore;
import dev.quarry.blob.measured.MeasuredStore;
import dev.quarry.blob.s3.S3BlobStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Produces the object store selected by {@code quarry.blob.store}, and checks it at startup. */
@Singleton
class ChosenBlobStore {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Produces
    @Singleton
    BlobStore store(BlobConfig config, Vertx vertx, MeterRegistry meters, Tracer tracer) {
        var store = switch (config.store()) {
            case S3 ->
                new SparedStore(new S3BlobStore(config.s3(), vertx), config.s3().circuit());
            case FILE -> new FileBlobStore(config.file(), vertx);
        };
        return new MeasuredStore(store, meters, tracer);
    }

    // Blocks the main thread: no request may be served before the store is known to work.
    void prepare(@Observes StartupEvent start, BlobStore store) {
        if (Training.isRunning()) {
            Training.rehearse(() -> store.prepare().await().atMost(PATIENCE));
        } else if (!Migration.isRunning()) {
            store.prepare().await().atMost(PATIENCE);
        }
    }
}
