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

/** Metrics of uploads in addition to rate, errors and duration, which every operation has. */
@Startup
@Singleton
class UploadMeters {

    private final Timer hashing;
    private final Counter duplicates;

    UploadMeters(MeterRegistry meters, Gauges gauges, MemoryPool memory) {
        this.hashing = Timer.builder("quarry.upload.hash")
                .description("Time to hash one file")
                .register(meters);
        this.duplicates = Counter.builder("quarry.upload.duplicates")
                .description("Uploaded files whose bytes the organization already stored")
                .register(meters);
        gauges.register(Gauge.builder("quarry.upload.memory.bytes", memory, MemoryPool::lent)
                .description("Memory held by uploads"));
        gauges.register(Gauge.builder("quarry.upload.memory.max.bytes", memory, MemoryPool::capacity)
                .description("Maximum memory for uploads"));
        gauges.register(Gauge.builder("quarry.upload.waiting", memory, MemoryPool::waiting)
                .description("Uploads waiting for memory"));
    }

    /** Records the files of a committed submission. */
    void count(Submission submission) {
        for (var file : submission.files()) {
            hashing.record(file.hashNanos(), TimeUnit.NANOSECONDS);
            if (file.isDuplicate()) {
                duplicates.increment();
            }
        }
    }
}
