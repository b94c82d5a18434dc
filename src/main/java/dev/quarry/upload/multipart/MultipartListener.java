package dev.quarry.upload.multipart;

import io.vertx.core.buffer.Buffer;

/** Callback for the parts of a multipart body, in their order. */
public interface MultipartListener {

    void partBegins(PartHeaders headers);

    /** Receives the next bytes of the part as a view of the input buffer. Not called for an empty part. */
    void partBytes(Buffer bytes);

    void partEnds();
}
