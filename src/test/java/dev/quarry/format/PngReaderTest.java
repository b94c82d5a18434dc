package dev.quarry.format;

import static dev.quarry.format.SamplePng.animation;
import static dev.quarry.format.SamplePng.chunk;
import static dev.quarry.format.SamplePng.header;
import static dev.quarry.format.SamplePng.palette;
import static dev.quarry.format.SamplePng.png;
import static dev.quarry.format.SamplePng.signature;
import static dev.quarry.format.SamplePng.transparency;
import static dev.quarry.problem.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.ProblemType;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngReaderTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1,  GRAY, false",
        "0, 16, GRAY, false",
        "2, 8,  RGB,  false",
        "2, 16, RGB,  false",
        "3, 4,  RGB,  false",
        "4, 8,  GRAY, true",
        "6, 16, RGB,  true"
    })
    void tells_colours_depth_and_alpha_of_every_colour_type(int type, int depth, ColorSpace colors, boolean alpha) {
        assertThat(Scan.whole(png(7, 5, depth, type, palette())))
                .isEqualTo(new ImageFacts(ImageFormat.PNG, 7, 5, colors, depth, alpha, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"0", "2", "3"})
    void a_transparency_chunk_makes_any_colour_type_transparent(int type) {
        assertThat(Scan.whole(png(3, 2, 8, type, palette(), transparency(0))).alpha())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"16909060, 84281096", "2147483647, 2147483647"})
    void tells_a_size_that_needs_all_its_bytes(int width, int height) {
        var file = new FileBytes()
                .bytes(signature(), header(width, height, 8, SamplePng.RGB), chunk("IDAT"))
                .done();

        var facts = Scan.whole(file);

        assertThat(facts.width()).isEqualTo(width);
        assertThat(facts.height()).isEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, false", "1, 1, false", "2, 2, true", "70000, 70000, true", "4294967295, 2147483647, true"})
    void counts_the_frames_of_an_animation(long declared, int frames, boolean animated) {
        var facts = Scan.whole(png(3, 2, 8, SamplePng.RGB, animation(declared)));

        assertThat(facts.frames()).isEqualTo(frames);
        assertThat(facts.animated()).isEqualTo(animated);
    }

    @Test
    void finds_what_stands_between_large_chunks_it_does_not_know() {
        var large = chunk("iCCP", new byte[200_000]);
        var facts = Scan.whole(
                png(3, 2, 8, SamplePng.PALETTE, large, animation(2), large, palette(), transparency(0), large));

        assertThat(facts.frames()).isEqualTo(2);
        assertThat(facts.alpha()).isTrue();
    }

    @Test
    void does_not_look_for_chunks_inside_of_others() {
        var disguise = new FileBytes().bytes(transparency(0), animation(5)).done();
        var facts = Scan.whole(png(3, 2, 8, SamplePng.RGB, chunk("tEXt", disguise)));

        assertThat(facts.opaque()).isTrue();
        assertThat(facts.frames()).isEqualTo(1);
    }

    @Test
    void what_stands_behind_the_pixels_no_longer_counts() {
        var file = new FileBytes()
                .bytes(png(3, 2, 8, SamplePng.RGB), transparency(0), animation(5))
                .done();

        assertThat(Scan.whole(file)).isEqualTo(Scan.whole(png(3, 2, 8, SamplePng.RGB)));
    }

    @Test
    void an_animation_chunk_of_a_wrong_length_is_passed_over() {
        var facts = Scan.whole(png(3, 2, 8, SamplePng.RGB, chunk("acTL", new byte[] {0, 0, 0, 9}), transparency(0)));

        assertThat(facts.frames()).isEqualTo(1);
        assertThat(facts.alpha()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"8, 1", "8, 5", "8, 7", "8, 255", "0, 2", "3, 2", "32, 2", "255, 2"})
    void refuses_a_depth_or_colour_type_that_does_not_exist(int depth, int type) {
        assertRefusedBehindSignature(header(3, 2, depth, type), chunk("IDAT")).contains("colour type");
    }

    @ParameterizedTest
    @CsvSource({"2147483648, 2", "3, 2147483648", "4294967295, 4294967295"})
    void refuses_a_size_beyond_the_standard(long width, long height) {
        assertRefusedBehindSignature(header(width, height, 8, 2), chunk("IDAT")).contains("invalid dimensions");
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "3, 0", "0, 0"})
    void refuses_a_picture_without_pixels(long width, long height) {
        assertRefusedBehindSignature(header(width, height, 8, 2), chunk("IDAT")).contains("width or height is 0");
    }

    @Test
    void refuses_a_file_that_does_not_begin_with_its_header() {
        assertRefusedBehindSignature(chunk("gAMA", new byte[13]), header(3, 2, 8, 2), chunk("IDAT"))
                .contains("header chunk");
        assertRefusedBehindSignature(chunk("IHDR", new byte[12]), header(3, 2, 8, 2), chunk("IDAT"))
                .contains("header chunk");
    }

    @Test
    void refuses_a_file_that_ends_before_its_pixels() {
        assertRefusedBehindSignature(header(3, 2, 8, 2), chunk("IEND"), chunk("IDAT"))
                .contains("without image data");
        assertRefusedBehindSignature(header(3, 2, 8, 2)).contains("empty or truncated");
    }

    @Test
    void refuses_a_chunk_of_impossible_length() {
        var chunk = new FileBytes().u32be(0x80000000L).ascii("tEXt").done();

        assertRefusedBehindSignature(header(3, 2, 8, 2), chunk, chunk("IDAT")).contains("with an invalid length");
    }

    private static AbstractStringAssert<?> assertRefusedBehindSignature(byte[]... chunks) {
        var file = new FileBytes().bytes(signature()).bytes(chunks).done();
        return assertRefused(ProblemType.NOT_AN_IMAGE, () -> Scan.whole(file));
    }
}
