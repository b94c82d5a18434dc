package dev.quarry.format;

import java.util.function.Consumer;

/**
 * Reader for PNG and APNG (W3C PNG Specification, Third Edition). Reads the chunks up to the pixels, because
 * {@code tRNS} (transparency) and {@code acTL} (number of frames) precede them. Reads later chunks only to find EXIF.
 */
final class PngReader implements FormatReader {

    private static final int SIGNATURE_AND_HEADER = 8 + 25;
    private static final int CHUNK_HEAD = 8;
    private static final int CRC = 4;
    private static final long MAX_CHUNK = 0x7fffffffL;

    private final EmbeddedBlocks embedded;
    private int width;
    private int height;
    private int bitDepth;
    private int colorType;
    private boolean transparency;
    private int frames = 1;
    private boolean pixelsBegun;

    PngReader(EmbeddedBlocks embedded) {
        this.embedded = embedded;
    }

    @Override
    public Step.Next start() {
        return Step.read(SIGNATURE_AND_HEADER, this::header);
    }

    private Step.Next header(Bytes bytes) {
        if (bytes.u32be(8) != 13 || !bytes.isAt(12, "IHDR")) {
            return Step.refuse("it is a PNG without a header chunk.");
        }
        if (bytes.u32be(16) > MAX_CHUNK || bytes.u32be(20) > MAX_CHUNK) {
            return Step.refuse("its PNG header declares invalid dimensions.");
        }
        width = (int) bytes.u32be(16);
        height = (int) bytes.u32be(20);
        bitDepth = bytes.u8(24);
        colorType = bytes.u8(25);
        if (colorType > 6 || colorType == 1 || colorType == 5 || bitDepth > 16 || Integer.bitCount(bitDepth) != 1) {
            return Step.refuse("its PNG header declares an invalid colour type or bit depth.");
        }
        return Step.read(CHUNK_HEAD, this::chunk);
    }

    private Step.Next chunk(Bytes head) {
        var length = head.u32be(0);
        if (length > MAX_CHUNK) {
            return Step.refuse("it contains a PNG chunk with an invalid length.");
        }
        if (head.isAt(4, "IDAT") && !pixelsBegun) {
            return pixels(length);
        }
        if (head.isAt(4, "IEND")) {
            return pixelsBegun ? new Step.Next.Done(facts()) : Step.refuse("it is a PNG without image data.");
        }
        if (head.isAt(4, "iCCP")) {
            return read(length, profile -> embedded.iccProfile(PngProfile.name(profile)));
        }
        if (head.isAt(4, "eXIf") && embedded.wantsExif()) {
            return read(length, exif -> embedded.exif(exif, 0));
        }
        if (head.isAt(4, "acTL") && length == 8) {
            return Step.read(8, this::animation);
        }
        if (head.isAt(4, "tRNS")) {
            transparency = true;
        }
        return next(length);
    }

    private Step.Next pixels(long length) {
        pixelsBegun = true;
        return embedded.wantsExif() ? new Step.Next.Known(facts(), next(length)) : new Step.Next.Done(facts());
    }

    private Step.Next read(long length, Consumer<Bytes> taker) {
        if (length == 0) {
            return next(0);
        }
        var size = (int) Math.min(ImageScanner.MAX_WINDOW, length);
        return Step.read(size, content -> {
            taker.accept(content);
            return next(length - size);
        });
    }

    private Step.Next next(long length) {
        return Step.skipThenRead(length + CRC, CHUNK_HEAD, this::chunk);
    }

    private Step.Next animation(Bytes control) {
        frames = (int) Math.max(1, Math.min(control.u32be(0), Integer.MAX_VALUE));
        return Step.skipThenRead(CRC, CHUNK_HEAD, this::chunk);
    }

    private ImageFacts facts() {
        var gray = colorType == 0 || colorType == 4;
        var alphaChannel = colorType == 4 || colorType == 6;
        return new ImageFacts(
                ImageFormat.PNG,
                width,
                height,
                gray ? ColorSpace.GRAY : ColorSpace.RGB,
                bitDepth,
                alphaChannel || transparency,
                frames,
                ImageFacts.UPRIGHT);
    }
}
