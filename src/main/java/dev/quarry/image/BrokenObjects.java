package dev.quarry.image;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobException.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts objects that a row references but that are missing or corrupt. Any value other than 0 means that the object
 * store lost data or was changed by something other than Quarry. Alert on it.
 *
 * <p>Created at startup: {@code increase()} in Prometheus does not see a counter that begins with 1.
 */
@Startup
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
                .description("Reads of objects that are missing or differ from what was stored")
                .tag("kind", what)
                .register(meters);
    }
}
