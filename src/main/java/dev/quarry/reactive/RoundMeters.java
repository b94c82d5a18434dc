package dev.quarry.reactive;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Metrics of one kind of round: when it last succeeded, how long it took, how many items it processed.
 *
 * <p>Until a round has succeeded, the time of the last success is that of the start, so that an alert on its age also
 * fires for rounds that never succeed. The gauges are NaN when no further round will run, and such an alert cannot fire.
 */
final class RoundMeters {

    private final Timer succeeded;
    private final Timer failed;
    private final Counter items;
    private volatile double lastSuccess = now();
    private volatile double lastSeconds = Double.NaN;

    /** @param gauges registers a gauge and removes it at shutdown */
    RoundMeters(MeterRegistry meters, Consumer<Gauge.Builder<?>> gauges, String round) {
        this.succeeded = timer(meters, round, "ok");
        this.failed = timer(meters, round, "failed");
        this.items = Counter.builder("quarry.round.items")
                .description("Items that background rounds processed")
                .tag("round", round)
                .register(meters);
        gauges.accept(Gauge.builder("quarry.round.last.success.timestamp.seconds", () -> lastSuccess)
                .description("Unix time at which a background round last succeeded")
                .tag("round", round));
        gauges.accept(Gauge.builder("quarry.round.last.duration.seconds", () -> lastSeconds)
                .description("Duration of the last background round")
                .tag("round", round));
    }

    void count(long number) {
        items.increment(number);
    }

    void succeeded(Duration took) {
        succeeded.record(took);
        lastSuccess = now();
        lastSeconds = seconds(took);
    }

    void failed(Duration took) {
        failed.record(took);
        lastSeconds = seconds(took);
    }

    void stopped() {
        lastSuccess = Double.NaN;
        lastSeconds = Double.NaN;
    }

    private static Timer timer(MeterRegistry meters, String round, String outcome) {
        return Timer.builder("quarry.round")
                .description("Background rounds")
                .tag("round", round)
                .tag("outcome", outcome)
                .register(meters);
    }

    private static double now() {
        return System.currentTimeMillis() / 1e3;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
