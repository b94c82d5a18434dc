package dev.quarry.bench;

import dev.quarry.testkit.Pictures;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.concurrent.atomic.AtomicLong;

/** Pictures full of noise, none of which was ever there before. Large ones are made while they are sent. */
final class NewPictures {

    private static final int BLOCK = 1024 * 1024;
    private static final byte[] NOISE = Pictures.noisyPng(BLOCK, System.nanoTime());
    private static final int STAMP_AT = 1000;
    private static final AtomicLong STAMPS = new AtomicLong(System.nanoTime());

    private NewPictures() {}

    static BodyPublisher small(int size) {
        return BodyPublishers.ofByteArray(bytes(size));
    }

    /** The whole of one; up to a megabyte it is noise of its own. */
    static byte[] bytes(int size) {
        return stamped(size, size);
    }

    /** @param sent counts the bytes while they go out */
    static BodyPublisher large(long size, AtomicLong sent) {
        return BodyPublishers.ofInputStream(() -> new SequenceInputStream(new Blocks(size, sent)));
    }

    private static byte[] stamped(int length, long pictureSize) {
        var head = Pictures.pngHead(640, 480, pictureSize);
        return ByteBuffer.wrap(noise(length))
                .put(0, head)
                .putLong(STAMP_AT, STAMPS.incrementAndGet())
                .array();
    }

    private static byte[] noise(int length) {
        var noise = Arrays.copyOf(NOISE, length);
        for (var filled = BLOCK; filled < length; filled += BLOCK) {
            System.arraycopy(NOISE, 0, noise, filled, Math.min(BLOCK, length - filled));
        }
        return noise;
    }

    private static final class Blocks implements Enumeration<InputStream> {

        private final long size;
        private final AtomicLong sent;
        private long at;

        Blocks(long size, AtomicLong sent) {
            this.size = size;
            this.sent = sent;
        }

        @Override
        public boolean hasMoreElements() {
            return at < size;
        }

        @Override
        public InputStream nextElement() {
            var block = at == 0 ? stamped(BLOCK, size) : NOISE;
            var length = (int) Math.min(BLOCK, size - at);
            at += length;
            sent.addAndGet(length);
            return new ByteArrayInputStream(block, 0, length);
        }
    }
}
