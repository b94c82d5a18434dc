package dev.quarry.upload.multipart;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a parser tells, and insists that it is told in a possible order. */
final class RecordedParts implements MultipartListener {

    private final List<Part> ended = new ArrayList<>();
    private PartHeaders open;
    private Buffer content = Buffer.buffer();

    @Override
    public void partBegins(PartHeaders headers) {
        if (open != null) {
            throw new AssertionError("a part begins inside another");
        }
        open = headers;
        content = Buffer.buffer();
    }

    @Override
    public void partBytes(Buffer bytes) {
        if (open == null || bytes.length() == 0) {
            throw new AssertionError("bytes outside of every part, or none at all");
        }
        content.appendBuffer(bytes);
    }

    @Override
    public void partEnds() {
        if (open == null) {
            throw new AssertionError("no part is there to end");
        }
        ended.add(new Part(open.name(), open.fileNameOrNull(), content));
        open = null;
    }

    List<Part> ended() {
        return ended;
    }

    /** What came of the part that has not ended yet. */
    String contentSoFar() {
        return content.toString("ISO-8859-1");
    }

    record Part(String name, String fileName, Buffer content) {

        static Part field(String name, String content) {
            return new Part(name, null, Buffer.buffer(content, "ISO-8859-1"));
        }

        static Part file(String fileName, String content) {
            return new Part("filedata", fileName, Buffer.buffer(content, "ISO-8859-1"));
        }
    }
}
