package dev.quarry.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rate limit for invalid keys, invalid tokens and sign-ups, per client network. Within a minute the first
 * {@code quarry.access.failed-tries} get an immediate response. Further ones are delayed by one second, at most 16 of
 * them at a time; the rest are rejected. Valid keys are never delayed.
 */
@ApplicationScoped
public class FailedTries {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 16;
    private static final int MOST_ADDRESSES = 100_000;

    private final Vertx vertx;
    private final int free;
    private final Cache<String, Tries> byAddress = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_ADDRESSES)
            .build();

    FailedTries(Vertx vertx, AccessConfig config) {
        this.vertx = vertx;
        this.free = config.failedTries();
    }

    /** Counts an attempt; completes immediately or after a delay, or fails with {@link ProblemType#TOO_MANY_ATTEMPTS}. */
    public Uni<Void> count(String address) {
        return Uni.createFrom().deferred(() -> {
            // The window starts with the first attempt; later attempts do not extend it.
            var tries = byAddress.get(Network.of(address), first -> new Tries());
            return tries.made.incrementAndGet() <= free ? Uni.createFrom().voidItem() : pause(tries);
        });
    }

    /** Counts an attempt, then fails with {@code refusal}, after a delay if one is due. */
    <T> Uni<T> refuse(String address, Problem refusal) {
        return count(address).chain(() -> Uni.createFrom().failure(refusal));
    }

    private Uni<Void> pause(Tries tries) {
        if (tries.waiting.incrementAndGet() > MOST_WAITING) {
            tries.waiting.decrementAndGet();
            return Uni.createFrom().failure(new Problem(ProblemType.TOO_MANY_ATTEMPTS));
        }
        return Uni.createFrom()
                .emitter(done -> vertx.setTimer(PAUSE.toMillis(), fired -> {
                    tries.waiting.decrementAndGet();
                    done.complete(null);
                }));
    }

    private static final class Tries {
        private final AtomicInteger made = new AtomicInteger();
        private final AtomicInteger waiting = new AtomicInteger();
    }
}
