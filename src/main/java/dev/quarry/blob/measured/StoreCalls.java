package dev.quarry.blob.measured;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobKey;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.mutiny.Uni;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Records a timer and a span for each call to the store. A call includes its retries. */
final class StoreCalls {

    private static final String CANCELLED = "cancelled";

    private final MeterRegistry meters;
    private final Tracer tracer;

    StoreCalls(MeterRegistry meters, Tracer tracer) {
        this.meters = meters;
        this.tracer = tracer;
    }

    <T> Uni<T> measure(String operation, BlobKey key, Uni<T> call) {
        return Uni.createFrom().deferred(() -> {
            var sample = Timer.start(meters);
            var span = tracer.spanBuilder("store " + operation)
                    .setSpanKind(SpanKind.CLIENT)
                    .setAttribute("quarry.store.key", key.value())
                    .startSpan();
            return call.onTermination().invoke((done, failure, cancelled) -> {
                var outcome = outcome(failure, cancelled);
                sample.stop(meters.timer("quarry.store", "operation", operation, "outcome", outcome));
                if (failure != null) {
                    span.setStatus(StatusCode.ERROR, outcome);
                }
                span.end();
            });
        });
    }

    private static String outcome(@Nullable Throwable failure, boolean cancelled) {
        if (failure instanceof BlobException blob) {
            return blob.kind().name().toLowerCase(Locale.ROOT);
        }
        if (failure != null) {
            return "failed";
        }
        return cancelled ? CANCELLED : "ok";
    }
}
