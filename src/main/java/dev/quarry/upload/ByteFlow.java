package dev.quarry.upload;

import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.Consumer;

/** Reads a source with back-pressure and enforces the minimum {@link Pace}. Must be used on one context. */
abstract class ByteFlow {

    private final ReadStream<Buffer> source;
    private final Pace pace;
    private final Promise<Void> ended = Promise.promise();
    private boolean paused;

    /** @param source a paused stream */
    ByteFlow(ReadStream<Buffer> source, Pace pace) {
        this.source = source;
        this.pace = pace;
    }

    /** Requests the first bytes. */
    abstract void begin();

    /** Stops reading from the sender. */
    abstract void hold();

    /** Continues reading from the sender. */
    abstract void proceed();

    /** Maps a failure of the source to the failure that the caller gets. */
    abstract Throwable broken(Throwable cause);

    /** Maps a violation of the pace to the failure that the caller gets. */
    abstract Throwable tooSlow(Throwable why);

    /**
     * Reads the source into {@code sink} and completes at its end. Fails immediately if {@code sink} throws or
     * {@link #fail} is called; the rest is not read.
     */
    Uni<Void> consume(Consumer<Buffer> sink) {
        source.handler(bytes -> take(bytes, sink));
        source.endHandler(ignored -> ended.tryComplete());
        source.exceptionHandler(cause -> fail(broken(cause)));
        pace.start(why -> fail(tooSlow(why)));
        begin();
        return Futures.uni(ended::future).eventually(pace::stop);
    }

    /** Pauses or resumes to match the file that receives the bytes; fails if the file failed. */
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
