package dev.quarry.format;

import static dev.quarry.format.SampleJpeg.BASELINE;
import static dev.quarry.format.SampleJpeg.COMMENT;
import static dev.quarry.format.SampleJpeg.frameHeader;
import static dev.quarry.format.SampleJpeg.jfif;
import static dev.quarry.format.SampleJpeg.jpeg;
import static dev.quarry.format.SampleJpeg.segment;
import static dev.quarry.problem.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.ProblemType;
import java.util.Arrays;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegReaderTest {

    private static final ImageFacts PLAIN = new ImageFacts(ImageFormat.JPEG, 300, 200, ColorSpace.RGB, 8, false, 1, 1);

    @ParameterizedTest
    @ValueSource(ints = {0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf})
    void reads_every_kind_of_frame(int frame) {
        assertThat(Scan.whole(jpeg(frame, 300, 200, 3, jfif()))).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc4, 0xc8, 0xcc})
    void tables_whose_codes_lie_among_the_frames_are_no_frames(int table) {
        var disguise = frameHeader(table, 9, 9, 1);

        assertThat(Scan.whole(jpeg(BASELINE, 300, 200, 3, disguise))).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @CsvSource({"1, GRAY", "3, RGB", "4, CMYK"})
    void tells_the_colours_by_the_number_of_components(int components, ColorSpace colors) {
        assertThat(Scan.whole(jpeg(BASELINE, 300, 200, components)).colorSpace())
                .isEqualTo(colors);
    }

    @Test
    void tells_the_depth_and_the_largest_size() {
        var file = new FileBytes()
                .u8(0xff, 0xd8, 0xff, 0xc1)
                .u16be(11)
                .u8(12)
                .u16be(0xfffe)
                .u16be(0xffff)
                .u8(1, 1, 0x11, 0)
                .done();

        assertThat(Scan.whole(file))
                .isEqualTo(new ImageFacts(ImageFormat.JPEG, 65535, 65534, ColorSpace.GRAY, 12, false, 1, 1));
    }

    @Test
    void passes_over_segments_of_any_length_before_the_frame() {
        var profile = segment(SampleJpeg.APP2, new byte[65533]);
        var empty = segment(COMMENT);
        var exifOfFullLength = segment(SampleJpeg.APP1, new byte[65533]);
        var emptyExif = segment(SampleJpeg.APP1);

        assertThat(Scan.whole(
                        jpeg(BASELINE, 300, 200, 3, jfif(), profile, profile, empty, exifOfFullLength, emptyExif)))
                .isEqualTo(PLAIN);
    }

    @Test
    void does_not_look_for_frames_inside_of_segments() {
        var thumbnail = jpeg(BASELINE, 9, 9, 1);

        assertThat(Scan.whole(
                        jpeg(BASELINE, 300, 200, 3, segment(SampleJpeg.APP1, thumbnail), segment(COMMENT, thumbnail))))
                .isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void any_number_of_fill_bytes_may_stand_before_a_marker(int count) {
        var fill = new byte[count];
        Arrays.fill(fill, (byte) 0xff);

        assertThat(Scan.whole(jpeg(BASELINE, 300, 200, 3, fill, jfif(), fill))).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0xd0, 0xd7, 0xd8})
    void markers_that_stand_alone_have_no_length(int marker) {
        assertThat(Scan.whole(jpeg(BASELINE, 300, 200, 3, new byte[] {(byte) 0xff, (byte) marker})))
                .isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0xd9, 0xda})
    void refuses_pixels_or_an_end_before_the_frame(int marker) {
        assertRefusedBeforeFrame((byte) 0xff, (byte) marker, (byte) 0, (byte) 2).contains("without a frame header");
    }

    @Test
    void refuses_segments_that_do_not_follow_each_other() {
        assertRefusedBeforeFrame(new FileBytes().bytes(jfif()).u8(0x00).done()).contains("not contiguous");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void refuses_a_segment_shorter_than_its_own_length(int length) {
        assertRefusedBeforeFrame((byte) 0xff, (byte) COMMENT, (byte) 0, (byte) length)
                .contains("with an invalid length");
    }

    @Test
    void refuses_a_frame_header_that_is_too_short() {
        assertRefusedBeforeFrame(segment(BASELINE, new byte[5])).contains("too short");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5, 255})
    void refuses_a_number_of_components_that_stands_for_no_colours(int components) {
        assertRefusedBeforeFrame(frameHeader(BASELINE, 300, 200, components)).contains("number of components");
    }

    @Test
    void refuses_a_frame_without_height_or_width() {
        assertRefusedBeforeFrame(frameHeader(BASELINE, 300, 0, 3)).contains("has no height");
        assertRefusedBeforeFrame(frameHeader(BASELINE, 0, 200, 3)).contains("width or height is 0");
    }

    private static AbstractStringAssert<?> assertRefusedBeforeFrame(byte... bytes) {
        return assertRefused(ProblemType.NOT_AN_IMAGE, () -> Scan.whole(jpeg(BASELINE, 300, 200, 3, bytes)));
    }
}
