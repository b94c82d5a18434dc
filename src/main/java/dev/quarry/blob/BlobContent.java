package dev.quarry.blob;

import dev.quarry.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;

/** An open object or byte range. Holds a connection or a file until it is piped to its end or closed. */
public interface BlobContent {

    /**
     * Pipes all bytes to {@code sink} with back-pressure, then ends the sink. A failure releases the object and leaves
     * the sink open.
     *
     * <p>Fails with a {@link BlobException}. A {@link Problem} raised by the sink is passed on unchanged.
     */
    Uni<Void> pipeTo(WriteStream<Buffer> sink);

    /** Releases an object that is not piped. */
    void close();
}
