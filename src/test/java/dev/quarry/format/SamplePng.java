package dev.quarry.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Makes PNG files with right checksums and black pixels. */
final class SamplePng {

    static final int GRAY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GRAY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    private SamplePng() {}

    /** @param beforePixels chunks between the header and the pixels */
    static byte[] png(int width, int height, int depth, int colorType, byte[]... beforePixels) {
        return new FileBytes()
                .bytes(signature(), header(width, height, depth, colorType))
                .bytes(beforePixels)
                .bytes(chunk("IDAT", pixels(width, height, depth, colorType)), chunk("IEND"))
                .done();
    }

    static byte[] signature() {
        return new FileBytes().u8(0x89).ascii("PNG").u8('\r', '\n', 0x1a, '\n').done();
    }

    static byte[] header(long width, long height, int depth, int colorType) {
        return chunk(
                "IHDR",
                new FileBytes()
                        .u32be(width)
                        .u32be(height)
                        .u8(depth, colorType, 0, 0, 0)
                        .done());
    }

    static byte[] palette() {
        return chunk("PLTE", new byte[] {0, 0, 0, 127, 127, 127});
    }

    static byte[] transparency(int... values) {
        return chunk("tRNS", new FileBytes().u8(values).done());
    }

    static byte[] animation(long frames) {
        return chunk("acTL", new FileBytes().u32be(frames).u32be(0).done());
    }

    static byte[] chunk(String type, byte... data) {
        var typeAndData = new FileBytes().ascii(type).bytes(data).done();
        var crc = new CRC32();
        crc.update(typeAndData);
        return new FileBytes()
                .u32be(data.length)
                .bytes(typeAndData)
                .u32be(crc.getValue())
                .done();
    }

    private static byte[] pixels(int width, int height, int depth, int colorType) {
        var samples = new int[] {1, 0, 3, 1, 2, 0, 4}[colorType];
        var row = 1 + (width * samples * depth + 7) / 8;
        var compressed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(compressed)) {
            deflate.write(new byte[row * height]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
