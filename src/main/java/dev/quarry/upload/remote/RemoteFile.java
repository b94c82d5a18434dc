package dev.quarry.upload.remote;

import dev.quarry.image.FileName;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.OptionalLong;

/** Opened file on a remote host. Uses a connection until it is read to its end or closed. */
public final class RemoteFile {

    private final FileName name;
    private final OptionalLong length;
    private final RemoteBody body;

    RemoteFile(FileName name, OptionalLong length, RemoteBody body) {
        this.name = name;
        this.length = length;
        this.body = body;
    }

    /** Returns the file name from the URL, or {@code image} if the URL has none. */
    public FileName name() {
        return name;
    }

    /** Returns the declared length in bytes, if any. A shorter body fails. */
    public OptionalLong length() {
        return length;
    }

    /** Returns the body, initially paused. Must be used on the context of {@code open}. Fails with a Problem. */
    public ReadStream<Buffer> body() {
        return body;
    }

    /** Closes the connection; a body that has not ended fails. May be called at any time and repeatedly. */
    public void close() {
        body.giveUp(RemoteFailures.failed("sent a response that was not read to its end."));
    }
}
