package dev.quarry.format;

/**
 * Reader for GIF (GIF89a Specification). Skips colour tables and compressed data, counts the frames and checks whether
 * a frame declares a transparent colour.
 */
final class GifReader implements FormatReader {

    private static final int HEADER = 13;
    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3b;
    private static final int GRAPHIC_CONTROL = 0xf9;

    private int width;
    private int height;
    private int bitDepth = 1;
    private boolean transparency;
    private int frames;

    @Override
    public Step.Next start() {
        return Step.read(HEADER, this::header);
    }

    private Step.Next header(Bytes bytes) {
        width = bytes.u16le(6);
        height = bytes.u16le(8);
        var flags = bytes.u8(10);
        return Step.skipThenRead(colorTable(flags), 1, this::block);
    }

    private Step.Next block(Bytes kind) {
        return switch (kind.u8(0)) {
            case IMAGE -> Step.read(9, this::image);
            case EXTENSION -> Step.read(2, this::extension);
            case TRAILER -> frames > 0 ? new Step.Next.Done(facts()) : Step.refuse("it is a GIF without an image.");
            // Some encoders pad with zeros between blocks.
            case 0 -> Step.read(1, this::block);
            default -> frames > 0 ? new Step.Next.Done(facts()) : Step.refuse("it contains an unknown GIF block.");
        };
    }

    private Step.Next image(Bytes descriptor) {
        frames++;
        // The byte after the colour table is the LZW code size, followed by the data sub-blocks.
        return Step.skipThenRead(colorTable(descriptor.u8(8)) + 1, 1, this::subBlock);
    }

    private Step.Next extension(Bytes labelAndSize) {
        var size = labelAndSize.u8(1);
        if (labelAndSize.u8(0) == GRAPHIC_CONTROL && size == 4) {
            return Step.read(4, this::graphicControl);
        }
        return size == 0 ? Step.read(1, this::block) : Step.skipThenRead(size, 1, this::subBlock);
    }

    private Step.Next graphicControl(Bytes control) {
        transparency |= (control.u8(0) & 1) == 1;
        return Step.read(1, this::subBlock);
    }

    private Step.Next subBlock(Bytes size) {
        var length = size.u8(0);
        return length == 0 ? Step.read(1, this::block) : Step.skipThenRead(length, 1, this::subBlock);
    }

    /** Returns the table's length in bytes and raises the bit depth to the largest table's. */
    private long colorTable(int flags) {
        if ((flags & 0x80) == 0) {
            return 0;
        }
        var bits = (flags & 7) + 1;
        bitDepth = Math.max(bitDepth, bits);
        return 3L << bits;
    }

    /** Accepts files without a trailer: they are common, and every browser displays them. */
    @Override
    public Step.Next atEnd(Bytes rest) {
        return frames > 0 ? new Step.Next.Done(facts()) : FormatReader.super.atEnd(rest);
    }

    private ImageFacts facts() {
        return new ImageFacts(
                ImageFormat.GIF, width, height, ColorSpace.RGB, bitDepth, transparency, frames, ImageFacts.UPRIGHT);
    }
}
