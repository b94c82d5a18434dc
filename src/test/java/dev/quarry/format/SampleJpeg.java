package dev.quarry.format;

/** Makes JPEG files whose segments are right up to the scan; the scan itself is a few bytes of nothing. */
final class SampleJpeg {

    static final int BASELINE = 0xc0;
    static final int PROGRESSIVE = 0xc2;
    static final int APP0 = 0xe0;
    static final int APP1 = 0xe1;
    static final int APP2 = 0xe2;
    static final int COMMENT = 0xfe;

    private SampleJpeg() {}

    /** @param beforeFrame segments between the start of the image and the frame header */
    static byte[] jpeg(int frame, int width, int height, int components, byte[]... beforeFrame) {
        return new FileBytes()
                .u8(0xff, 0xd8)
                .bytes(beforeFrame)
                .bytes(segment(0xdb, new byte[65]), frameHeader(frame, width, height, components), scan(components))
                .u8(0x12, 0xff, 0x00, 0x34, 0xff, 0xd9)
                .done();
    }

    static byte[] segment(int marker, byte... payload) {
        return new FileBytes()
                .u8(0xff, marker)
                .u16be(payload.length + 2)
                .bytes(payload)
                .done();
    }

    static byte[] frameHeader(int marker, int width, int height, int components) {
        var header = new FileBytes().u8(8).u16be(height).u16be(width).u8(components);
        for (var id = 1; id <= components; id++) {
            header.u8(id, 0x11, 0);
        }
        return segment(marker, header.done());
    }

    static byte[] jfif() {
        return segment(
                APP0,
                new FileBytes().ascii("JFIF\0").u8(1, 2, 0, 0, 1, 0, 1, 0, 0).done());
    }

    static byte[] exif(Tiff tiff) {
        return segment(
                APP1, new FileBytes().ascii("Exif\0\0").bytes(tiff.done()).done());
    }

    private static byte[] scan(int components) {
        var header = new FileBytes().u8(components);
        for (var id = 1; id <= components; id++) {
            header.u8(id, 0);
        }
        return segment(0xda, header.u8(0, 63, 0).done());
    }
}
