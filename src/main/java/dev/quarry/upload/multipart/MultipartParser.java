package dev.quarry.upload.multipart;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.buffer.Buffer;

/**
 * Push parser for {@code multipart/form-data} (RFC 7578). Accepts buffers split at any position. Buffers at most the
 * headers of one part or one delimiter, unless it is suspended.
 */
public final class MultipartParser {

    private static final int MAX_HEADERS = 16 * 1024;
    private static final int MAX_PADDING = 256;
    private static final int BLANK_LINE_LENGTH = 4;

    private enum State {
        BEGINNING,
        PREAMBLE,
        AFTER_DELIMITER,
        HEADERS,
        BODY,
        EPILOGUE
    }

    private final Delimiter delimiter;
    private final MultipartListener listener;
    private final Buffer nothing = Buffer.buffer();
    private State state = State.BEGINNING;
    private boolean suspended;
    private Buffer held = nothing;

    public MultipartParser(Boundary boundary, MultipartListener listener) {
        this.delimiter = new Delimiter(boundary);
        this.listener = listener;
    }

    /**
     * Parses the next bytes of the body.
     *
     * @throws Problem {@link ProblemType#MALFORMED_MULTIPART}, or any exception of the listener
     */
    public void feed(Buffer bytes) {
        var data = held.length() == 0 ? bytes : held.appendBuffer(bytes);
        held = nothing;
        var at = 0;
        while (at >= 0 && at < data.length() && !suspended) {
            at = switch (state) {
                case BEGINNING -> beginning(data, at);
                case PREAMBLE, BODY -> untilDelimiter(data, at);
                case AFTER_DELIMITER -> afterDelimiter(data, at);
                case HEADERS -> headers(data, at);
                case EPILOGUE -> data.length();
            };
        }
        if (suspended && at >= 0) {
            held = data.getBuffer(at, data.length());
        }
    }

    /** Stops parsing until {@link #proceed}. Called by the listener. */
    public void suspend() {
        suspended = true;
    }

    /** Continues after {@link #suspend}; throws as {@link #feed} does. */
    public void proceed() {
        suspended = false;
        feed(nothing);
    }

    /** @throws Problem {@link ProblemType#MALFORMED_MULTIPART} if the closing delimiter is missing */
    public void finish() {
        if (state != State.EPILOGUE) {
            throw malformed("The closing delimiter is missing; the upload was cut off.");
        }
    }

    /**
     * Checks for a delimiter at the very start, where it has no leading line break.
     *
     * @return position to continue at; -1 if more bytes are needed
     */
    private int beginning(Buffer data, int at) {
        var heap = HeapBytes.of(data);
        var length = Math.min(data.length() - at, delimiter.lineLength());
        if (!delimiter.isLine(heap.array(), heap.offset() + at, length)) {
            state = State.PREAMBLE;
            return at;
        }
        if (length < delimiter.lineLength()) {
            return hold(data, at);
        }
        state = State.AFTER_DELIMITER;
        return at + length;
    }

    private int untilDelimiter(Buffer data, int at) {
        var heap = HeapBytes.of(data);
        var from = heap.offset() + at;
        var to = heap.offset() + data.length();
        var found = delimiter.find(heap.array(), from, to);
        if (found >= 0) {
            emit(data, at, found - heap.offset());
            if (state == State.BODY) {
                listener.partEnds();
            }
            state = State.AFTER_DELIMITER;
            return found - heap.offset() + delimiter.length();
        }
        var safe = data.length() - delimiter.beginningAtEnd(heap.array(), from, to);
        emit(data, at, safe);
        return hold(data, safe);
    }

    private void emit(Buffer data, int from, int to) {
        if (state == State.BODY && to > from) {
            listener.partBytes(data.slice(from, to));
        }
    }

    /** Parses what follows a delimiter: {@code --} after the last part, otherwise blanks and a line break. */
    private int afterDelimiter(Buffer data, int at) {
        if (data.length() - at < 2) {
            return hold(data, at);
        }
        if (data.getByte(at) == '-' && data.getByte(at + 1) == '-') {
            state = State.EPILOGUE;
            return data.length();
        }
        var end = at;
        while (end < data.length() && isBlank(data.getByte(end))) {
            end++;
        }
        if (end - at > MAX_PADDING || isOther(data, end, '\r') || isOther(data, end + 1, '\n')) {
            throw malformed("A delimiter is not followed by a line break.");
        }
        if (end + 1 >= data.length()) {
            return hold(data, at);
        }
        state = State.HEADERS;
        return end;
    }

    private int headers(Buffer data, int at) {
        var end = blankLine(data, at);
        if (end < 0 && data.length() - at < MAX_HEADERS + BLANK_LINE_LENGTH) {
            return hold(data, at);
        }
        if (end < 0 || end - at > MAX_HEADERS) {
            throw malformed("The headers of a part must not be longer than " + MAX_HEADERS + " bytes.");
        }
        state = State.BODY;
        listener.partBegins(PartHeaders.parse(data.getString(at, end)));
        return end + BLANK_LINE_LENGTH;
    }

    private int hold(Buffer data, int from) {
        held = Buffer.buffer().appendBuffer(data, from, data.length() - from);
        return -1;
    }

    private static int blankLine(Buffer data, int from) {
        for (var i = from; i + BLANK_LINE_LENGTH <= data.length(); i++) {
            if (data.getByte(i) == '\r'
                    && data.getByte(i + 1) == '\n'
                    && data.getByte(i + 2) == '\r'
                    && data.getByte(i + 3) == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOther(Buffer data, int at, char expected) {
        return at < data.length() && data.getByte(at) != expected;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static Problem malformed(String why) {
        return new Problem(ProblemType.MALFORMED_MULTIPART, "The body is not valid `multipart/form-data`. " + why);
    }
}
