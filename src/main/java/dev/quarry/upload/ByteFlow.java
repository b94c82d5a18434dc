package dev.quarry.upload;

import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.Consumer;

/**
 * Bytes on their way in: as fast as they are taken, and no slower than their sender must be. All of it happens on one
 * context.
 */
abstract class ByteFlow {

    private final ReadStream<Buffer> source;
    private final Pace pace;
    private final Promise<Void> ended = Promise.promise();
    private boolean paused;

    /** @param source paused */
    ByteFlow(ReadStream<Buffer> source, Pace pace) {
        this.source = source;
        this.pace = pace;
    }

    /** Lets the first bytes come. */
    abstract void begin();

    /** Has the sender keep what comes next. */
    abstract void hold();

    /** Lets more come. */
    abstract void proceed();

    /** What it means that the source broke. */
    abstract Throwable broken(Throwable cause);

    /** What it means that the sender is too slow. */
    abstract Throwable tooSlow(Throwable why);

    /**
     * Lets the bytes come; ends with the source. What {@code sink} throws, or {@link #fail}, ends it at once, and the
     * rest is left unread.
     */
    Uni<Void> consume(Consumer<Buffer> sink) {
        source.handler(bytes -> take(bytes, sink));
        source.endHandler(ignored -> ended.tryComplete());
        source.exceptionHandler(cause -> fail(broken(cause)));
        pace.start(why -> fail(tooSlow(why)));
        begin();
        return Futures.uni(ended::future).eventually(pace::stop);
    }

    /** Keeps to the pace of a file that the bytes go to; a failure of it is the flow's own. */
    void follow(FileIntake file) {
        var failure = file.failure();
        if (failure != null) {
            fail(failure);
        } else if (file.mustPause()) {
            pause();
        } else {
            resume();
        }
    }

    void pause() {
        if (!paused) {
            paused = true;
            hold();
            pace.quarryIsBusy();
        }
    }

    void resume() {
        if (paused && !ended.future().isComplete()) {
            paused = false;
            pace.clientIsAsked();
            proceed();
        }
    }

    void fail(Throwable failure) {
        if (ended.tryFail(failure)) {
            hold();
        }
    }

    private void take(Buffer bytes, Consumer<Buffer> sink) {
        if (ended.future().isComplete()) {
            return;
        }
        pace.received(bytes.length());
        try {
            sink.accept(bytes);
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }
}
