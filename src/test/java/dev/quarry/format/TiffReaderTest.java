package dev.quarry.format;

import static dev.quarry.format.Scan.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Little-endian files by hand; the corpus has both byte orders. */
class TiffReaderTest {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int SUBFILE = 254;
    private static final int BITS = 258;
    private static final int PHOTOMETRIC = 262;
    private static final int ORIENTATION = 274;
    private static final int EXTRA = 338;

    @Test
    void goes_to_a_directory_behind_the_pixels() {
        var file = header(8 + 100_000).zeros(100_000).add(directory(0, size(40, 30), photometric(2)));

        assertThat(Scan.whole(file))
                .isEqualTo(new ImageFacts(ImageFormat.TIFF, 40, 30, ColorSpace.RGB, 1, false, 1, 1));
    }

    @Test
    void swaps_the_sides_of_a_picture_that_lies_on_its_side() {
        var facts =
                Scan.whole(header(8).add(directory(0, size(40, 30), photometric(1), entry(ORIENTATION, SHORT, 1, 8))));

        assertThat(facts.width()).isEqualTo(30);
        assertThat(facts.height()).isEqualTo(40);
        assertThat(facts.orientation()).isEqualTo(8);
    }

    @Test
    void takes_an_unknown_orientation_for_upright() {
        var file = header(8).add(directory(0, size(40, 30), photometric(1), entry(ORIENTATION, SHORT, 1, 9)));

        assertThat(Scan.whole(file).orientation()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0,GRAY", "1,GRAY", "2,RGB", "3,RGB", "4,GRAY", "5,CMYK", "6,RGB", "8,LAB", "9,LAB", "10,LAB"})
    void knows_the_colour_models(int photometric, ColorSpace colorSpace) {
        var file = header(8).add(directory(0, size(1, 1), photometric(photometric)));

        assertThat(Scan.whole(file).colorSpace()).isEqualTo(colorSpace);
    }

    @Test
    void reads_values_that_stand_behind_the_directory_in_any_order() {
        var entries = 5;
        var behind = 8 + 2 + entries * 12 + 4;
        var file = header(8)
                .add(directory(
                        0,
                        size(4, 3),
                        entry(BITS, SHORT, 6, behind + 10),
                        photometric(2),
                        entry(EXTRA, SHORT, 3, behind)))
                .u16le(0, 0, 2)
                .zeros(4)
                .u16le(16, 16, 16, 16, 16, 16);

        assertThat(Scan.whole(file)).isEqualTo(new ImageFacts(ImageFormat.TIFF, 4, 3, ColorSpace.RGB, 16, true, 1, 1));
    }

    @Test
    void takes_eight_bits_for_granted_where_their_number_has_passed_already() {
        var file = header(14).u16le(16, 16, 16).add(directory(0, size(4, 3), entry(BITS, SHORT, 3, 8), photometric(2)));

        assertThat(Scan.whole(file).bitDepth()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "2,true"})
    void takes_only_declared_alpha_for_alpha(int kind, boolean alpha) {
        var file = header(8).add(directory(0, size(4, 3), photometric(2), entry(EXTRA, SHORT, 1, kind)));

        assertThat(Scan.whole(file).alpha()).isEqualTo(alpha);
    }

    @Test
    void counts_pages_but_neither_thumbnails_nor_masks() {
        var length = directory(0, entry(SUBFILE, LONG, 1, 0), size(4, 3), photometric(2))
                .length();
        var file = header(8)
                .add(directory(8 + length, entry(SUBFILE, LONG, 1, 1), size(4, 3), photometric(2)))
                .add(directory(8 + 2 * length, entry(SUBFILE, LONG, 1, 2), size(40, 30), photometric(2)))
                .add(directory(8 + 3 * length, entry(SUBFILE, LONG, 1, 4), size(4, 3), photometric(4)))
                .add(directory(0, entry(SUBFILE, LONG, 1, 2), size(5, 3), photometric(2)));

        var facts = Scan.whole(file);

        assertThat(facts.width()).isEqualTo(40);
        assertThat(facts.frames()).isEqualTo(2);
        assertThat(facts.animated()).as("pages are no animation").isFalse();
    }

    @Test
    void ends_its_walk_at_a_directory_that_leads_back() {
        var file = header(8).add(directory(8, size(4, 3), photometric(2)));

        assertThat(Scan.whole(file).frames()).isEqualTo(1);
    }

    @Test
    void counts_the_pages_up_to_where_the_file_is_cut_off() {
        var file = header(8).add(directory(4_000_000_000L, size(4, 3), photometric(2)));

        assertThat(Scan.whole(file).frames()).isEqualTo(1);
    }

    @Test
    void refuses_a_directory_that_it_cannot_reach() {
        assertRefusal(header(4).zeros(100)).contains("precedes the offset that points to it");
        assertRefusal(header(0).zeros(100)).contains("without an image");
        assertRefusal(header(5000).zeros(100)).contains("ends before its directory");
        assertRefusal(header(8).zeros(100)).contains("has an invalid length");
    }

    @Test
    void refuses_impossible_sizes() {
        assertRefusal(header(8).add(directory(0, size(0, 3), photometric(2)))).contains("width or height is 0");
        assertRefusal(header(8).add(directory(0, size(0x80000000L, 3), photometric(2))))
                .contains("invalid dimensions");
        assertRefusal(header(8).add(directory(0, photometric(2)))).contains("width or height is 0");
    }

    @Test
    void refuses_a_cameras_raw_files() {
        assertRefusal(header(8).add(directory(0, size(4, 3), photometric(32803))))
                .contains("raw file");
        assertRefusal(header(8).add(directory(0, size(4, 3), photometric(2), entry(50706, 1, 4, 0x401))))
                .contains("raw file");
    }

    @Test
    void refuses_a_file_of_nothing_but_thumbnails() {
        var file = header(8).add(directory(0, entry(SUBFILE, LONG, 1, 1), size(4, 3), photometric(2)));

        assertRefusal(file).contains("without an image");
    }

    @Test
    void reads_a_big_tiff() {
        var file = new FileBytes().ascii("II+\0\b\0\0\0").u32le(24, 0).zeros(8).u32le(3, 0);
        file.u16le(256, 16).u32le(1, 0, 70_000, 0);
        file.u16le(257, SHORT).u32le(1, 0, 3, 0);
        file.u16le(PHOTOMETRIC, SHORT).u32le(1, 0, 2, 0);
        file.u32le(0, 0);

        assertThat(Scan.whole(file).width()).isEqualTo(70_000);
    }

    @Test
    void refuses_a_big_tiff_of_impossible_numbers() {
        var start = new FileBytes().ascii("II+\0\b\0\0\0");

        assertRefusal(new FileBytes().add(start).u32le(0, 0x80000000L).zeros(9)).contains("precedes the offset");
        assertRefusal(new FileBytes().add(start).u32le(16, 0).u32le(0, 1).zeros(9))
                .contains("has an invalid length");
    }

    private static FileBytes header(long offset) {
        return new FileBytes().ascii("II*\0").u32le(offset);
    }

    private static FileBytes directory(long next, FileBytes... entries) {
        var content = new FileBytes();
        for (var entry : entries) {
            content.add(entry);
        }
        return new FileBytes().u16le(content.length() / 12).add(content).u32le(next);
    }

    private static FileBytes size(long width, long height) {
        return entry(256, LONG, 1, width).add(entry(257, LONG, 1, height));
    }

    private static FileBytes photometric(int value) {
        return entry(PHOTOMETRIC, SHORT, 1, value);
    }

    private static FileBytes entry(int tag, int type, long count, long value) {
        return new FileBytes().u16le(tag, type).u32le(count, value);
    }
}
