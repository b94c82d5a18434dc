package dev.quarry.upload;

import dev.quarry.upload.memory.MemoryPool;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What uploads tell of themselves beside rate, errors and duration, which every operation has. */
@Startup
@Singleton
class UploadMeters {

    private final MeterRegistry meters;
    private final Timer hashing;
    private final Counter duplicates;
    private final List<Gauge> gauges;

    UploadMeters(MeterRegistry meters, MemoryPool memory) {
        this.meters = meters;
        this.hashing = Timer.builder("quarry.upload.hash")
                .description("What hashing one file took")
                .register(meters);
        this.duplicates = Counter.builder("quarry.upload.duplicates")
                .description("Files whose bytes the organization had already")
                .register(meters);
        this.gauges = List.of(
                gauge("quarry.upload.memory.bytes", "Memory that uploads hold", memory, MemoryPool::lent),
                gauge("quarry.upload.memory.max.bytes", "Memory that uploads may hold", memory, MemoryPool::capacity),
                gauge("quarry.upload.waiting", "Uploads that wait for memory", memory, MemoryPool::waiting));
    }

    /** Counts what became images. */
    void count(Submission submission) {
        for (var file : submission.files()) {
            hashing.record(file.hashNanos(), TimeUnit.NANOSECONDS);
            if (file.isDuplicate()) {
                duplicates.increment();
            }
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        // The registry may outlive this application.
        gauges.forEach(meters::remove);
    }

    private Gauge gauge(String name, String what, MemoryPool memory, ToDoubleFunction<MemoryPool> value) {
        return Gauge.builder(name, memory, value).description(what).register(meters);
    }
}
