package dev.quarry.format;

import static dev.quarry.format.SampleGif.comment;
import static dev.quarry.format.SampleGif.control;
import static dev.quarry.format.SampleGif.gif;
import static dev.quarry.format.SampleGif.head;
import static dev.quarry.format.SampleGif.loop;
import static dev.quarry.format.SampleGif.picture;
import static dev.quarry.problem.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.ProblemType;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GifReaderTest {

    private static final byte[] HEAD = head("GIF89a", 300, 200, 2);

    @ParameterizedTest
    @ValueSource(strings = {"GIF87a", "GIF89a"})
    void reads_both_versions(String version) {
        assertThat(Scan.whole(gif(head(version, 300, 200, 2), picture()))).isEqualTo(still(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_depth_is_the_bits_per_index_of_the_global_colour_table(int bits) {
        assertThat(Scan.whole(gif(head("GIF89a", 300, 200, bits), picture()))).isEqualTo(still(bits));
    }

    @Test
    void the_depth_is_that_of_the_largest_colour_table() {
        assertThat(Scan.whole(gif(head("GIF89a", 300, 200, 0), picture(5)))).isEqualTo(still(5));
        assertThat(Scan.whole(gif(head("GIF89a", 300, 200, 3), picture(5)))).isEqualTo(still(5));
        assertThat(Scan.whole(gif(head("GIF89a", 300, 200, 5), picture(3)))).isEqualTo(still(5));
        assertThat(Scan.whole(gif(head("GIF89a", 300, 200, 0), picture()))).isEqualTo(still(1));
    }

    @Test
    void counts_the_pictures_of_an_animation() {
        var facts = Scan.whole(
                gif(HEAD, loop(), control(false), picture(), control(false), picture(1), comment(), picture(8)));

        assertThat(facts.frames()).isEqualTo(3);
        assertThat(facts.animated()).isTrue();
        assertThat(facts.opaque()).isTrue();
    }

    @Test
    void one_transparent_picture_makes_the_file_transparent() {
        assertThat(Scan.whole(gif(HEAD, control(true), picture())).alpha()).isTrue();
        assertThat(Scan.whole(gif(HEAD, control(true), picture(), control(false), picture()))
                        .alpha())
                .isTrue();
        assertThat(Scan.whole(gif(HEAD, control(false), picture())).alpha()).isFalse();
    }

    @Test
    void does_not_look_for_blocks_inside_of_others() {
        assertThat(Scan.whole(gif(HEAD, comment(), picture(), comment()))).isEqualTo(still(2));
    }

    @Test
    void an_unknown_extension_and_an_empty_one_are_passed_over() {
        var unknown = new FileBytes().u8(0x21, 0x42, 2, 0x3b, 0x2c, 0).done();
        var empty = new FileBytes().u8(0x21, 0xfe, 0).done();
        var oddControl = new FileBytes().u8(0x21, 0xf9, 5, 1, 1, 1, 1, 1, 0).done();

        assertThat(Scan.whole(gif(HEAD, unknown, empty, oddControl, picture()))).isEqualTo(still(2));
    }

    @Test
    void zeros_between_the_blocks_are_passed_over() {
        assertThat(Scan.whole(gif(HEAD, new byte[3], picture(), new byte[1]))).isEqualTo(still(2));
    }

    @Test
    void a_file_without_a_trailer_is_taken_as_browsers_take_it() {
        assertThat(Scan.whole(new FileBytes().bytes(HEAD, picture()).done())).isEqualTo(still(2));
        assertThat(Scan.whole(
                        new FileBytes().bytes(HEAD, picture()).ascii("junk").done()))
                .isEqualTo(still(2));
    }

    @Test
    void what_stands_behind_the_trailer_does_not_count() {
        assertThat(Scan.whole(new FileBytes()
                        .bytes(gif(HEAD, picture()), control(true), picture())
                        .done()))
                .isEqualTo(still(2));
    }

    @Test
    void refuses_a_file_without_a_picture() {
        assertRefusedGif(gif(HEAD)).contains("without an image");
        assertRefusedGif(gif(HEAD, loop(), comment())).contains("without an image");
        assertRefusedGif(new FileBytes().bytes(HEAD).ascii("junk").done()).contains("unknown GIF block");
        assertRefusedGif(HEAD).contains("empty or truncated");
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "300, 0", "0, 0"})
    void refuses_a_picture_without_pixels_with_or_without_a_trailer(int width, int height) {
        var head = head("GIF89a", width, height, 1);

        assertRefusedGif(gif(head, picture())).contains("width or height is 0");
        assertRefusedGif(new FileBytes().bytes(head, picture()).done()).contains("width or height is 0");
    }

    private static AbstractStringAssert<?> assertRefusedGif(byte[] file) {
        return assertRefused(ProblemType.NOT_AN_IMAGE, () -> Scan.whole(file));
    }

    private static ImageFacts still(int depth) {
        return new ImageFacts(ImageFormat.GIF, 300, 200, ColorSpace.RGB, depth, false, 1, 1);
    }
}
