package dev.quarry.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The gauges of this application, taken away when it ends: the registry may outlive it, and would tell the next one's
 * scrapers of this one.
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
