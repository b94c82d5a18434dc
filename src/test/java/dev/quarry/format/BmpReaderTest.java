package dev.quarry.format;

import static dev.quarry.format.Scan.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BmpReaderTest {

    private static final int BIT_FIELDS = 3;
    private static final int ALPHA_BIT_FIELDS = 6;

    @Test
    void reads_the_unsigned_sides_of_a_core_header() {
        var file = bmp(new FileBytes().u32le(12).u16le(65535, 40000, 1, 24));

        assertThat(Scan.whole(file))
                .isEqualTo(new ImageFacts(ImageFormat.BMP, 65535, 40000, ColorSpace.RGB, 8, false, 1, 1));
    }

    @Test
    void takes_a_negative_height_for_rows_from_top_to_bottom() {
        assertThat(Scan.whole(bmp(info(40, 7, -5, 8, 0))))
                .isEqualTo(new ImageFacts(ImageFormat.BMP, 7, 5, ColorSpace.RGB, 8, false, 1, 1));
    }

    @Test
    void believes_no_alpha_in_the_fourth_byte_of_an_info_header() {
        assertThat(Scan.whole(bmp(info(40, 7, 5, 32, 0))).alpha()).isFalse();
    }

    @Test
    void finds_the_masks_behind_an_info_header() {
        var masks = new FileBytes().u32le(0xf00, 0xf0, 0xf, 0xf000);

        assertThat(Scan.whole(bmp(info(40, 7, 5, 16, ALPHA_BIT_FIELDS).add(masks))))
                .isEqualTo(new ImageFacts(ImageFormat.BMP, 7, 5, ColorSpace.RGB, 4, true, 1, 1));
        assertThat(Scan.whole(bmp(info(40, 7, 5, 16, BIT_FIELDS).add(masks))).alpha())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {56, 108, 124})
    void finds_the_masks_within_a_longer_header(int size) {
        var masks = new FileBytes().u32le(0x3ff00000L, 0xffc00L, 0x3ffL, 0xc0000000L);

        assertThat(Scan.whole(bmp(info(size, 7, 5, 32, BIT_FIELDS).add(masks).zeros(size - 56))))
                .isEqualTo(new ImageFacts(ImageFormat.BMP, 7, 5, ColorSpace.RGB, 10, true, 1, 1));
        assertThat(Scan.whole(bmp(info(size, 7, 5, 24, 0).add(masks).zeros(size - 56)))
                        .alpha())
                .isFalse();
    }

    @Test
    void reads_the_headers_of_os2() {
        assertThat(Scan.whole(bmp(new FileBytes().u32le(16, 7, 5).u16le(1, 4))).bitDepth())
                .isEqualTo(4);
        assertThat(Scan.whole(bmp(info(64, 7, 5, 32, 0).u32le(1, 1, 1, 1, 1, 1)))
                        .alpha())
                .isFalse();
    }

    @Test
    void refuses_impossible_sizes() {
        assertRefusal(bmp(info(40, 0, 5, 8, 0))).contains("width or height is 0");
        assertRefusal(bmp(info(40, 5, 0, 8, 0))).contains("width or height is 0");
        assertRefusal(bmp(info(40, -5, 5, 8, 0))).contains("invalid dimensions");
        assertRefusal(bmp(info(40, 5, Integer.MIN_VALUE, 8, 0))).contains("invalid dimensions");
    }

    @Test
    void refuses_other_files_that_begin_with_the_letters_bm() {
        assertRefusal(new FileBytes().ascii("BMW is a maker of motor cars.")).contains("unsupported length");
        assertRefusal(bmp(info(40, 5, 5, 0, 5))).contains("bits per pixel");
        assertRefusal(new FileBytes().ascii("BM").zeros(15)).contains("empty or truncated");
    }

    private static FileBytes bmp(FileBytes header) {
        return new FileBytes().ascii("BM").u32le(0, 0, 0).add(header);
    }

    /** The part that every longer header begins with. */
    private static FileBytes info(int size, int width, int height, int bitsPerPixel, int compression) {
        return new FileBytes()
                .u32le(size, width, height)
                .u16le(1, bitsPerPixel)
                .u32le(compression)
                .zeros(20);
    }
}
