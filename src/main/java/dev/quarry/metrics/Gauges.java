package dev.quarry.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Registers gauges and removes them on shutdown. The registry can outlive the application and would otherwise keep
 * reporting the values of a stopped instance.
 */
@Singleton
public class Gauges {

    private final MeterRegistry meters;
    private final Queue<Gauge> registered = new ConcurrentLinkedQueue<>();

    Gauges(MeterRegistry meters) {
        this.meters = meters;
    }

    public void register(Gauge.Builder<?> gauge) {
        registered.add(gauge.register(meters));
    }

    void stop(@Observes ShutdownEvent shutdown) {
        registered.forEach(meters::remove);
    }
}
