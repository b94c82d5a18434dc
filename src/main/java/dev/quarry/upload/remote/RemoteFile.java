package dev.quarry.upload.remote;

import dev.quarry.image.FileName;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.OptionalLong;

/** A file of another host whose bytes wait to be read. It holds a connection until it is read to its end or closed. */
public final class RemoteFile {

    private final FileName name;
    private final OptionalLong length;
    private final RemoteBody body;

    RemoteFile(FileName name, OptionalLong length, RemoteBody body) {
        this.name = name;
        this.length = length;
        this.body = body;
    }

    /** What the url calls it, {@code image} if it calls it nothing. */
    public FileName name() {
        return name;
    }

    /** In bytes, as the host announces it; a body that is shorter fails. */
    public OptionalLong length() {
        return length;
    }

    /** Paused; to be used on the context that it was opened on. It fails with a Problem. */
    public ReadStream<Buffer> body() {
        return body;
    }

    /** Ends the connection; a body that has not ended fails. May be called at any time, more than once. */
    public void close() {
        body.giveUp(RemoteFailures.failed("was not read to its end."));
    }
}
