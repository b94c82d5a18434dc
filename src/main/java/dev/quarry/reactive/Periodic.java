package dev.quarry.reactive;

import dev.quarry.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Repeats work with a pause, starting immediately. Rounds do not overlap: the pause begins when a round has succeeded or
 * failed. Each round has a Vert.x context of its own, as each request has.
 *
 * <p>No failure ends the schedule: neither a failed {@link Uni} nor a {@link Throwable} that the work throws. A round
 * that has not ended after twice its time limit counts as failed and the schedule continues without it, so work must
 * tolerate a second round beside one that hangs, as it tolerates the rounds of other replicas.
 */
public final class Periodic {

    /** Time limit of rounds that take seconds. */
    public static final Duration USUAL_LIMIT = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(Periodic.class);
    private static final int LIMITS_UNTIL_ABANDONED = 2;

    private final Vertx vertx;
    private final String name;
    private final Duration pause;
    private final Duration limit;
    private final Function<Round, Uni<Void>> work;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean stopped;

    @Nullable
    private volatile RoundMeters meters;

    /**
     * @param name of the work in metrics and log: lower case letters and underscores
     * @param limit time limit of one {@link Round}
     */
    public Periodic(Vertx vertx, String name, Duration pause, Duration limit, Function<Round, Uni<Void>> work) {
        this.vertx = vertx;
        this.name = name;
        this.pause = pause;
        this.limit = limit;
        this.work = work;
    }

    String name() {
        return name;
    }

    /** Starts the first round. Further calls have no effect. */
    void start(Function<String, RoundMeters> registry) {
        if (started.compareAndSet(false, true)) {
            var mine = registry.apply(name);
            meters = mine;
            begin(mine);
        }
    }

    /** Starts no further round. A round in progress continues. */
    public void stop() {
        stopped = true;
        var mine = meters;
        if (mine != null) {
            mine.stopped();
        }
    }

    private void begin(RoundMeters mine) {
        if (!stopped) {
            new Attempt(mine).run();
        }
    }

    // Runs in timers and callbacks, where nobody would notice a failure.
    private void rest(RoundMeters mine) {
        try {
            vertx.setTimer(Math.max(1, pause.toMillis()), fired -> begin(mine));
        } catch (Throwable e) {
            if (!stopped) {
                LOG.errorf(e, "Background round %s cannot be scheduled any more", name);
            }
        }
    }

    /** One round, whose first outcome counts: success, failure, or too much time. */
    private final class Attempt {

        private final RoundMeters mine;
        private final long begun = System.nanoTime();
        private final AtomicBoolean open = new AtomicBoolean(true);
        private volatile long watch = -1;

        Attempt(RoundMeters mine) {
            this.mine = mine;
        }

        void run() {
            try {
                var patience = limit.multipliedBy(LIMITS_UNTIL_ABANDONED);
                watch = vertx.setTimer(Math.max(1, patience.toMillis()), fired -> abandon(patience));
                var round = new Round(limit, mine::count);
                var unused = OwnContext.run(vertx, () -> work.apply(round))
                        .subscribe()
                        .with(done -> end(null), this::end);
            } catch (Throwable e) {
                end(e);
            }
        }

        private void abandon(Duration patience) {
            end(new TimeoutException("not ended after %d ms".formatted(patience.toMillis())));
        }

        private void end(@Nullable Throwable failure) {
            if (!open.compareAndSet(true, false)) {
                return;
            }
            try {
                vertx.cancelTimer(watch);
                if (!stopped) {
                    report(failure, Duration.ofNanos(System.nanoTime() - begun));
                }
            } finally {
                rest(mine);
            }
        }

        private void report(@Nullable Throwable failure, Duration took) {
            if (failure == null) {
                mine.succeeded(took);
                return;
            }
            mine.failed(took);
            var text = "Background round %s failed, next attempt in %d ms: %s"
                    .formatted(name, pause.toMillis(), reason(failure));
            if (isExpected(failure)) {
                LOG.warn(text);
            } else {
                LOG.error(text, failure);
            }
        }
    }

    /** A store that is unavailable needs no stack trace. */
    private static boolean isExpected(Throwable failure) {
        return failure instanceof Problem || failure instanceof TimeoutException;
    }

    private static String reason(Throwable failure) {
        return failure instanceof Problem ? String.valueOf(failure.getMessage()) : failure.toString();
    }
}
