package dev.quarry.format;

import java.util.function.Consumer;

/**
 * Reader for WebP (RFC 9649). The first chunk contains size and alpha. The headers of further chunks are read only to
 * count animation frames and to find the ICC profile and EXIF.
 */
final class WebpReader implements FormatReader {

    static final int RIFF_HEAD = 12;

    private static final int CHUNK_HEAD = 8;
    private static final int MASK_14_BITS = 0x3fff;
    private static final int ALPHA = 0x10;
    private static final int ANIMATION = 0x02;
    private static final int EMBEDDED = 0x28;
    private static final int BIT_DEPTH = 8;

    private final EmbeddedBlocks embedded;
    private long position = RIFF_HEAD;
    private long end;
    private int width;
    private int height;
    private boolean alpha;
    private int frames;

    WebpReader(EmbeddedBlocks embedded) {
        this.embedded = embedded;
    }

    @Override
    public Step.Next start() {
        return Step.read(RIFF_HEAD + CHUNK_HEAD, this::firstChunk);
    }

    private Step.Next firstChunk(Bytes head) {
        end = CHUNK_HEAD + head.u32le(4);
        var length = head.u32le(RIFF_HEAD + 4);
        return switch (head.text(RIFF_HEAD, 4)) {
            case "VP8 " -> Step.read(10, this::lossy);
            case "VP8L" -> Step.read(5, this::lossless);
            case "VP8X" -> Step.read(10, canvas -> extended(canvas, length));
            default -> Step.refuse("it starts with an unknown WebP chunk.");
        };
    }

    /** Parses the header of a VP8 key frame (RFC 6386, 9.1). The upper two bits of each side are a scaling hint. */
    private Step.Next lossy(Bytes frame) {
        if ((frame.u8(0) & 1) != 0 || !frame.isAt(3, "\u009d\u0001\u002a")) {
            return Step.refuse("its WebP image does not start with a key frame.");
        }
        return still(frame.u16le(6) & MASK_14_BITS, frame.u16le(8) & MASK_14_BITS, false);
    }

    private Step.Next lossless(Bytes head) {
        var bits = head.u32le(1);
        if (head.u8(0) != 0x2f || bits >> 29 != 0) {
            return Step.refuse("its WebP image has an unsupported lossless version.");
        }
        return still((int) (bits & MASK_14_BITS) + 1, (int) (bits >> 14 & MASK_14_BITS) + 1, (bits >> 28 & 1) == 1);
    }

    private Step.Next still(int stillWidth, int stillHeight, boolean stillAlpha) {
        width = stillWidth;
        height = stillHeight;
        alpha = stillAlpha;
        frames = 1;
        return done();
    }

    private Step.Next extended(Bytes canvas, long length) {
        if (length < 10) {
            return Step.refuse("its WebP header chunk is too short.");
        }
        width = canvas.u24le(4) + 1;
        height = canvas.u24le(7) + 1;
        alpha = (canvas.u8(0) & ALPHA) != 0;
        if ((canvas.u8(0) & ANIMATION) == 0) {
            frames = 1;
            return (canvas.u8(0) & EMBEDDED) == 0 ? done() : new Step.Next.Known(facts(), nextChunk(length, 10));
        }
        return nextChunk(length, 10);
    }

    private Step.Next chunk(Bytes head) {
        if (head.startsWith("ANMF")) {
            frames++;
        }
        var length = head.u32le(4);
        if (head.startsWith("ICCP")) {
            return read(length, profile -> embedded.iccProfile(IccProfile.name(profile, 0)));
        }
        if (head.startsWith("EXIF") && embedded.wantsExif()) {
            return read(length, exif -> embedded.exif(exif, 0));
        }
        return nextChunk(length, 0);
    }

    private Step.Next read(long length, Consumer<Bytes> taker) {
        if (length == 0) {
            return nextChunk(0, 0);
        }
        var size = (int) Math.min(ImageScanner.MAX_WINDOW, length);
        return Step.read(size, content -> {
            taker.accept(content);
            return nextChunk(length, size);
        });
    }

    private Step.Next nextChunk(long length, int read) {
        var padded = length + (length & 1);
        position += CHUNK_HEAD + padded;
        return position + CHUNK_HEAD > end ? done() : Step.skipThenRead(padded - read, CHUNK_HEAD, this::chunk);
    }

    @Override
    public Step.Next atEnd(Bytes rest) {
        return done();
    }

    private Step.Next done() {
        if (frames == 0) {
            return Step.refuse("it is a WebP without an image.");
        }
        return new Step.Next.Done(facts());
    }

    private ImageFacts facts() {
        return new ImageFacts(
                ImageFormat.WEBP, width, height, ColorSpace.RGB, BIT_DEPTH, alpha, frames, ImageFacts.UPRIGHT);
    }
}
