package dev.quarry.upload;

import dev.quarry.metrics.Gauges;
import dev.quarry.upload.memory.MemoryPool;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** What uploads tell of themselves beside rate, errors and duration, which every operation has. */
@Startup
@Singleton
class UploadMeters {

    private final Timer hashing;
    private final Counter duplicates;

    UploadMeters(MeterRegistry meters, Gauges gauges, MemoryPool memory) {
        this.hashing = Timer.builder("quarry.upload.hash")
                .description("What hashing one file took")
                .register(meters);
        this.duplicates = Counter.builder("quarry.upload.duplicates")
                .description("Files whose bytes the organization had already")
                .register(meters);
        gauges.register(Gauge.builder("quarry.upload.memory.bytes", memory, MemoryPool::lent)
                .description("Memory that uploads hold"));
        gauges.register(Gauge.builder("quarry.upload.memory.max.bytes", memory, MemoryPool::capacity)
                .description("Memory that uploads may hold"));
        gauges.register(Gauge.builder("quarry.upload.waiting", memory, MemoryPool::waiting)
                .description("Uploads that wait for memory"));
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
}
