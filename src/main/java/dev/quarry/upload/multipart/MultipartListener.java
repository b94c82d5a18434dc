package dev.quarry.upload.multipart;

import io.vertx.core.buffer.Buffer;

/** Is told of a multipart body's parts as they pass, in their order. */
public interface MultipartListener {

    void partBegins(PartHeaders headers);

    /** The part's next bytes, a view of what came in: one call or many, for an empty part none. */
    void partBytes(Buffer bytes);

    void partEnds();
}
