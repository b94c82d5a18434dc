package dev.quarry.format;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Walks the boxes of an ISO base media file (ISO/IEC 14496-12, 4.2) in a stream.
 *
 * <p>Each step consumes at least the 8 bytes of a box header, and the visitor limits the depth. Time and memory are
 * therefore bounded for any input.
 */
final class BoxWalker {

    private static final int HEAD = 8;
    private static final int LARGE_SIZE = 8;

    private final BoxVisitor visitor;
    private final Deque<Container> open = new ArrayDeque<>();
    private long position;

    BoxWalker(BoxVisitor visitor) {
        this.visitor = visitor;
        open.push(new Container("", Long.MAX_VALUE));
    }

    Step.Next start() {
        return next(0);
    }

    private Step.Next next(long skip) {
        position += skip;
        // The outermost container is the file, whose length is unknown.
        while (open.size() > 1 && position >= innermost().end()) {
            var end = visitor.left(open.pop().path(), position - skip);
            if (end.isPresent()) {
                return end.get();
            }
        }
        return Step.skipThenRead(skip, HEAD, this::head);
    }

    private Step.Next head(Bytes head) {
        var start = position;
        position += HEAD;
        var path = innermost().path() + "/" + head.text(4, 4);
        var size = head.u32be(0);
        if (size == 1) {
            return Step.read(LARGE_SIZE, large -> {
                position += LARGE_SIZE;
                return box(path, start + large.s64(0, true));
            });
        }
        // Size 0 means "up to the end of the file" and is valid only for a top-level box.
        return box(path, size == 0 && open.size() == 1 ? Long.MAX_VALUE : start + size);
    }

    private Step.Next box(String path, long end) {
        if (end < position || end > innermost().end()) {
            return Step.refuse("it contains a box with an invalid length.");
        }
        var inner = visitor.enter(path);
        if (inner.isPresent()) {
            if (inner.getAsInt() > end - position) {
                return Step.refuse("it contains a box with an invalid length.");
            }
            open.push(new Container(path, end));
            return next(inner.getAsInt());
        }
        var wanted = (int) Math.min(visitor.wanted(path), end - position);
        if (wanted == 0) {
            visitor.take(path, Bytes.NONE);
            return next(end - position);
        }
        return Step.read(wanted, content -> {
            position += wanted;
            visitor.take(path, content);
            return next(end - position);
        });
    }

    private Container innermost() {
        return open.element();
    }

    private record Container(String path, long end) {}
}
