package dev.quarry.image;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobException.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts objects that a row names and that are not there, or not as they were stored. Anything but 0 means that somebody
 * changed the store past Quarry, or that the store lost something: an alarm should stand on it.
 */
@ApplicationScoped
class BrokenObjects {

    private final Counter missing;
    private final Counter corrupt;

    BrokenObjects(MeterRegistry meters) {
        missing = counter(meters, "missing");
        corrupt = counter(meters, "corrupt");
    }

    void count(BlobException failure) {
        if (failure.kind() == Kind.MISSING) {
            missing.increment();
        } else if (failure.kind() == Kind.CORRUPT) {
            corrupt.increment();
        }
    }

    private static Counter counter(MeterRegistry meters, String what) {
        return Counter.builder("quarry.objects.broken")
                .description("Downloads of objects that are missing or not as they were stored")
                .tag("kind", what)
                .register(meters);
    }
}
