package dev.quarry.format;

import static dev.quarry.format.SampleJpeg.exif;
import static dev.quarry.format.SampleJpeg.jpeg;
import static dev.quarry.format.SampleJpeg.segment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifOrientationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void is_read_in_both_byte_orders_and_from_5_on_turns_the_size(int orientation) {
        for (var tiff : new Tiff[] {Tiff.big(), Tiff.little()}) {
            var facts = facts(exif(tiff.withOrientation(orientation)));

            assertThat(facts.orientation()).isEqualTo(orientation);
            assertThat(facts.width()).isEqualTo(orientation >= 5 ? 200 : 300);
            assertThat(facts.height()).isEqualTo(orientation >= 5 ? 300 : 200);
        }
    }

    @ParameterizedTest
    @MethodSource("bothByteOrders")
    void is_found_in_a_directory_that_lies_far_behind(Supplier<Tiff> order) {
        var tiff = order.get().directoryAt(60_000);
        for (var at = 8; at < 60_000; at += 4) {
            tiff.u32(0);
        }
        tiff.u16(1).entry(Tiff.ORIENTATION, Tiff.SHORT, 1, 6);

        assertThat(facts(exif(tiff)).orientation()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255, 65535})
    void a_value_that_does_not_exist_means_upright(int value) {
        assertUpright(exif(Tiff.big().withOrientation(value)));
        assertUpright(exif(Tiff.little().withOrientation(value)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 0x1000, 0x7ffffff0L, 0x7fffffffL, 0x80000000L, 0xffffffffL})
    void a_directory_that_lies_nowhere_means_upright(long offset) {
        for (var tiff : new Tiff[] {Tiff.big(), Tiff.little()}) {
            assertUpright(exif(tiff.directoryAt(offset).u16(1).entry(Tiff.ORIENTATION, Tiff.SHORT, 1, 6)));
        }
    }

    @ParameterizedTest
    @MethodSource("bothByteOrders")
    void more_entries_than_there_are_mean_upright(Supplier<Tiff> order) {
        assertUpright(exif(order.get().directoryAt(8).u16(0xffff).entry(0x010f, 2, 4, 0)));
    }

    @ParameterizedTest
    @MethodSource("bothByteOrders")
    void an_entry_behind_the_directorys_last_does_not_count(Supplier<Tiff> order) {
        assertUpright(exif(
                order.get().directoryAt(8).u16(1).entry(0x010f, 2, 4, 0).entry(Tiff.ORIENTATION, Tiff.SHORT, 1, 6)));
    }

    @ParameterizedTest
    @MethodSource("bothByteOrders")
    void an_orientation_that_is_no_short_does_not_count(Supplier<Tiff> order) {
        assertUpright(exif(order.get().directoryAt(8).u16(1).entry(Tiff.ORIENTATION, 2, 1, 6)));
    }

    @ParameterizedTest
    @MethodSource("bothByteOrders")
    void a_block_that_is_cut_anywhere_never_makes_the_image_unreadable(Supplier<Tiff> order) {
        var block = new FileBytes()
                .ascii("Exif\0\0")
                .bytes(order.get().withOrientation(6).done())
                .done();
        var wholeUpToOrientation = 6 + 8 + 2 + 2 * 12;
        for (var length = 0; length <= block.length; length++) {
            var cut = Arrays.copyOf(block, length);
            assertThat(facts(segment(SampleJpeg.APP1, cut)).orientation())
                    .as("cut to %d bytes", length)
                    .isEqualTo(length < wholeUpToOrientation ? 1 : 6);
        }
    }

    @Test
    void a_block_of_the_same_marker_that_is_not_exif_does_not_count() {
        var xmp = new FileBytes()
                .ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>")
                .done();
        var turned = Tiff.big().withOrientation(6).done();

        assertThat(facts(exif(Tiff.big().withOrientation(6)), segment(SampleJpeg.APP1, xmp))
                        .orientation())
                .isEqualTo(6);
        assertUpright(segment(
                SampleJpeg.APP1, new FileBytes().ascii("Exic\0\0").bytes(turned).done()));
        assertUpright(segment(
                SampleJpeg.APP2, new FileBytes().ascii("Exif\0\0").bytes(turned).done()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MM\0+", "II+\0", "IM\0*", "MM*\0", "II\0*", "\0\0\0\0"})
    void a_block_that_is_not_tiff_means_upright(String head) {
        var tiff = Tiff.big().withOrientation(6).done();
        System.arraycopy(new FileBytes().ascii(head).done(), 0, tiff, 0, 4);

        assertUpright(segment(
                SampleJpeg.APP1, new FileBytes().ascii("Exif\0\0").bytes(tiff).done()));
    }

    @Test
    void what_an_earlier_longer_block_left_in_the_window_is_not_read() {
        var longer = segment(
                SampleJpeg.APP1,
                new FileBytes()
                        .ascii("Nope\0\0")
                        .bytes(Tiff.big().withOrientation(6).done())
                        .done());
        var shorter = segment(
                SampleJpeg.APP1,
                new FileBytes().ascii("Exif\0\0MM\0*").u32be(8).u16be(3).done());

        assertUpright(longer, shorter);
    }

    private static Stream<Supplier<Tiff>> bothByteOrders() {
        return Stream.of(Tiff::big, Tiff::little);
    }

    private static void assertUpright(byte[]... segments) {
        assertThat(facts(segments))
                .isEqualTo(new ImageFacts(ImageFormat.JPEG, 300, 200, ColorSpace.RGB, 8, false, 1, 1));
    }

    private static ImageFacts facts(byte[]... segments) {
        return Scan.whole(jpeg(SampleJpeg.BASELINE, 300, 200, 3, segments));
    }
}
