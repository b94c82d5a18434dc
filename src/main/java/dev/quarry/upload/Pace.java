package dev.quarry.upload;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Enforces stall timeout, minimum rate and maximum duration of an upload. Stall timeout and minimum rate count only the
 * time during which Quarry waits for the client, not the time during which the object store is the bottleneck.
 */
final class Pace {

    private static final long TICK_MILLIS = 500;

    private final Vertx vertx;
    private final UploadConfig config;
    private final LongSupplier clock;
    private final long begun;
    private long received;
    private long waitedMillis;
    private long silentMillis;
    private long waitingSince;
    private long timer = -1;

    Pace(Vertx vertx, UploadConfig config, LongSupplier nanoClock) {
        this.vertx = vertx;
        this.config = config;
        this.clock = () -> nanoClock.getAsLong() / 1_000_000;
        this.begun = clock.getAsLong();
    }

    void start(Consumer<Throwable> tooSlow) {
        clientIsAsked();
        timer = vertx.setPeriodic(TICK_MILLIS, tick -> check(tooSlow));
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    void clientIsAsked() {
        if (waitingSince == 0) {
            waitingSince = clock.getAsLong();
        }
    }

    void quarryIsBusy() {
        count();
        waitingSince = 0;
    }

    void received(int bytes) {
        count();
        silentMillis = 0;
        received += bytes;
    }

    private void count() {
        if (waitingSince != 0) {
            var now = clock.getAsLong();
            waitedMillis += now - waitingSince;
            silentMillis += now - waitingSince;
            waitingSince = now;
        }
    }

    void check(Consumer<Throwable> tooSlow) {
        count();
        var grace = config.stallTimeout();
        if (silentMillis > grace.toMillis()) {
            tooSlow.accept(problem("No bytes arrived for " + words(grace) + "."));
        } else if (waitedMillis > grace.toMillis()
                && received < waitedMillis / 1000 * config.minRate().asLongValue()) {
            tooSlow.accept(
                    problem("The average must be at least " + config.minRate().asLongValue() + " bytes per second."));
        } else if (clock.getAsLong() - begun > config.maxDuration().toMillis()) {
            tooSlow.accept(problem("It must finish within " + words(config.maxDuration()) + "."));
        }
    }

    private static Problem problem(String why) {
        return new Problem(ProblemType.REQUEST_TIMEOUT, "The upload is too slow. " + why);
    }

    private static String words(Duration duration) {
        return duration.toSeconds() + " seconds";
    }
}
