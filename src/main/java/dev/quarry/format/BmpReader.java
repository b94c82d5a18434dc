package dev.quarry.format;

import java.util.Set;

/**
 * Reader for BMP. All properties are in the headers (Microsoft, Bitmap Storage: BITMAPCOREHEADER, BITMAPINFOHEADER,
 * BITMAPV4HEADER, BITMAPV5HEADER). OS/2 2.x headers are a truncated or extended BITMAPINFOHEADER.
 */
final class BmpReader implements FormatReader {

    private static final int FILE_HEADER = 14;
    private static final int CORE = 12;
    private static final int SHORTEST_INFO = 16;
    private static final int INFO = 40;
    private static final int WITH_COLOR_MASKS = 52;
    private static final int WITH_ALPHA_MASK = 56;
    private static final int OS2 = 64;
    private static final int V5 = 124;
    private static final int BIT_FIELDS = 3;
    private static final int ALPHA_BIT_FIELDS = 6;
    private static final Set<Integer> BITS_PER_PIXEL = Set.of(1, 2, 4, 8, 16, 24, 32);

    private int width;
    private int height;
    private int bitsPerPixel;
    private long compression;

    @Override
    public Step.Next start() {
        return Step.skipThenRead(FILE_HEADER, 4, this::size);
    }

    private Step.Next size(Bytes bytes) {
        var size = bytes.u32le(0);
        if (size == CORE) {
            return Step.read(CORE - 4, this::core);
        }
        if (size < SHORTEST_INFO || size > V5) {
            return Step.refuse("its BMP header has an unsupported length.");
        }
        return Step.read((int) size - 4, header -> info(header, (int) size));
    }

    private Step.Next core(Bytes header) {
        width = header.u16le(0);
        height = header.u16le(2);
        bitsPerPixel = header.u16le(6);
        return picture(0, 0);
    }

    /** Offsets are 4 lower than in the documentation, because the size field has already been read. */
    private Step.Next info(Bytes header, int size) {
        width = header.s32le(0);
        // A negative height means that rows are stored top-down.
        height = Math.abs(header.s32le(4));
        bitsPerPixel = header.u16le(10);
        compression = size < INFO ? 0 : header.u32le(12);
        if (size == INFO && compression == BIT_FIELDS) {
            return Step.read(12, masks -> picture(masks.u32le(0), 0));
        }
        if (size == INFO && compression == ALPHA_BIT_FIELDS) {
            return Step.read(16, masks -> picture(masks.u32le(0), masks.u32le(12)));
        }
        if (size < WITH_COLOR_MASKS || size == OS2) {
            return picture(0, 0);
        }
        return picture(header.u32le(36), size < WITH_ALPHA_MASK ? 0 : header.u32le(48));
    }

    private Step.Next picture(long redMask, long alphaMask) {
        if (!BITS_PER_PIXEL.contains(bitsPerPixel)) {
            return Step.refuse("its BMP header has an unsupported number of bits per pixel.");
        }
        var alpha = (bitsPerPixel == 16 || bitsPerPixel == 32) && alphaMask != 0;
        return new Step.Next.Done(new ImageFacts(
                ImageFormat.BMP, width, height, ColorSpace.RGB, bitDepth(redMask), alpha, 1, ImageFacts.UPRIGHT));
    }

    private int bitDepth(long redMask) {
        if (bitsPerPixel <= 8) {
            return bitsPerPixel;
        }
        var masked = compression == BIT_FIELDS || compression == ALPHA_BIT_FIELDS;
        if (masked && redMask != 0) {
            return Long.bitCount(redMask);
        }
        return bitsPerPixel == 16 ? 5 : 8;
    }
}
