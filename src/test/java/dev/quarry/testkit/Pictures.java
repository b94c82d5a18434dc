package dev.quarry.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Image files for tests: real ones by the JDK, and large ones that only begin like a PNG. */
public final class Pictures {

    private Pictures() {}

    public static byte[] png(int width, int height, int color) {
        return encode("png", width, height, color);
    }

    public static byte[] jpeg(int width, int height, int color) {
        return encode("jpg", width, height, color);
    }

    public static byte[] gif(int width, int height, int color) {
        return encode("gif", width, height, color);
    }

    /** A PNG of {@code size} bytes whose pixels are noise; no two seeds give the same bytes. */
    public static byte[] noisyPng(int size, long seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        var head = pngHead(640, 480, size);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    /** Signature, header chunk, and the head of one chunk of pixels that fills the rest. */
    public static byte[] pngHead(int width, int height, long size) {
        return ByteBuffer.allocate(41)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .putInt(0)
                .putInt((int) Math.min(size - 41, Integer.MAX_VALUE))
                .put("IDAT".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] encode(String format, int width, int height, int color) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                image.setRGB(x, y, color);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
