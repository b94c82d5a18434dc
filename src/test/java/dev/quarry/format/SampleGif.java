package dev.quarry.format;

/** Makes GIF files, each picture one pixel. */
final class SampleGif {

    /** Flags of a table of 2^bits colours; 0 for none. */
    private static final int TABLE = 0x80;

    private SampleGif() {}

    /** @param tableBits the global colour table's bits per index; 0 for no table */
    static byte[] head(String version, int width, int height, int tableBits) {
        return new FileBytes()
                .ascii(version)
                .u16le(width)
                .u16le(height)
                .u8(0x70 | flags(tableBits), 0, 0)
                .bytes(table(tableBits))
                .done();
    }

    static byte[] gif(byte[] head, byte[]... blocks) {
        return new FileBytes().bytes(head).bytes(blocks).bytes(trailer()).done();
    }

    static byte[] trailer() {
        return new byte[] {0x3b};
    }

    static byte[] picture() {
        return picture(0);
    }

    static byte[] picture(int tableBits) {
        return new FileBytes()
                .u8(0x2c)
                .u16le(0)
                .u16le(0)
                .u16le(1)
                .u16le(1)
                .u8(flags(tableBits))
                .bytes(table(tableBits))
                .u8(2, 2, 0x44, 0x01, 0)
                .done();
    }

    static byte[] control(boolean transparent) {
        return new FileBytes()
                .u8(0x21, 0xf9, 4, transparent ? 0x05 : 0x04, 10, 0, 0, 0)
                .done();
    }

    static byte[] loop() {
        return new FileBytes()
                .u8(0x21, 0xff, 11)
                .ascii("NETSCAPE2.0")
                .u8(3, 1, 0, 0, 0)
                .done();
    }

    /** A comment whose text looks like pictures, controls and trailers. */
    static byte[] comment() {
        return new FileBytes()
                .u8(0x21, 0xfe, 6)
                .u8(0x2c, 0x21, 0xf9, 0x04, 0x01, 0x3b)
                .u8(1, 0x2c, 0)
                .done();
    }

    private static int flags(int tableBits) {
        return tableBits == 0 ? 0 : TABLE | (tableBits - 1);
    }

    private static byte[] table(int tableBits) {
        return new byte[tableBits == 0 ? 0 : 3 << tableBits];
    }
}
