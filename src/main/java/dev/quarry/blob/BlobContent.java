package dev.quarry.blob;

import dev.quarry.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;

/** An open object, or a range of it. It holds a connection or a file until it is piped to its end or closed. */
public interface BlobContent {

    /**
     * Carries all bytes to {@code sink} at the sink's pace and ends it; a failure leaves the sink open and lets go of
     * the object.
     *
     * <p>Fails with a {@link BlobException}; a {@link Problem} that the sink itself failed with comes through as it is.
     */
    Uni<Void> pipeTo(WriteStream<Buffer> sink);

    /** Lets go of an object that is not piped. */
    void close();
}
