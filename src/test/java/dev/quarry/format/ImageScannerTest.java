package dev.quarry.format;

import static dev.quarry.problem.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.quarry.problem.ProblemType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageScannerTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void the_pieces_a_file_comes_in_do_not_matter(String name, byte[] file) {
        var facts = Scan.whole(file);

        for (var cut = 0; cut < file.length; cut++) {
            assertThat(Scan.cutAt(file, cut)).as("cut at %d", cut).isEqualTo(facts);
        }
        assertThat(Scan.byteByByte(file)).isEqualTo(facts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_file_cut_off_anywhere_is_told_rightly_or_refused(String name, byte[] file) {
        var facts = Scan.whole(file);

        for (var length = 0; length < file.length; length++) {
            var told = Scan.attempt(Arrays.copyOf(file, length));
            if (facts.frames() == 1 || facts.format() == ImageFormat.PNG) {
                assertThat(told).as("cut to %d bytes", length).isIn(Optional.empty(), Optional.of(facts));
            }
        }
        assertThat(Scan.attempt(Arrays.copyOf(file, file.length - 1))).contains(facts);
        assertThat(Scan.attempt(Arrays.copyOf(file, 10))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void knows_the_format_as_soon_as_its_first_bytes_have_passed(String name, byte[] file) {
        var scanner = new ImageScanner();
        scanner.accept(file, 0, 8);

        assertThat(scanner.format()).isEqualTo(Scan.whole(file).format());
        assertThat(name).startsWith(scanner.format().name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void looks_only_at_the_bytes_it_is_told_to(String name, byte[] file) {
        var surrounded = new FileBytes()
                .bytes(SampleImages.smallGif(), file, SampleImages.smallPng())
                .done();
        var scanner = new ImageScanner();
        scanner.accept(surrounded, SampleImages.smallGif().length, file.length);

        assertThat(scanner.finish()).isEqualTo(Scan.whole(file));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_changed_byte_never_does_more_than_get_the_file_refused(String name, byte[] file) {
        for (var at = 0; at < file.length; at++) {
            for (var value : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
                var changed = file.clone();
                changed[at] = (byte) value;
                assertNothingWorseThanRefused(changed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void garbage_behind_a_right_signature_never_does_more_than_get_the_file_refused(byte[] signature) {
        var random = new Random(1);
        for (var run = 0; run < 5000; run++) {
            var garbage = new byte[random.nextInt(2000)];
            random.nextBytes(garbage);
            assertNothingWorseThanRefused(
                    new FileBytes().bytes(signature, garbage).done());
        }
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void garbage_of_small_numbers_never_does_more_than_get_the_file_refused(byte[] signature) {
        var random = new Random(2);
        var values = new int[] {0, 0, 0, 1, 2, 8, 0x21, 0x2c, 0x3b, 0xc0, 0xe1, 0xf9, 0xff};
        for (var run = 0; run < 5000; run++) {
            var garbage = new FileBytes().bytes(signature);
            for (var i = random.nextInt(200); i > 0; i--) {
                garbage.u8(values[random.nextInt(values.length)]);
            }
            assertNothingWorseThanRefused(garbage.done());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is a text, whatever its name says.",
                "GIF88a and so on",
                "RIFF....WAVEfmt ",
                "%PDF-1.7\n12345"
            })
    void refuses_what_is_no_supported_image_and_names_those_that_are(String text) {
        assertRefused(ProblemType.NOT_AN_IMAGE, () -> Scan.whole(text.getBytes(UTF_8)))
                .contains("first bytes")
                .contains("PNG, JPEG, GIF, ");
    }

    @Test
    void refuses_text_as_soon_as_eight_bytes_have_passed() {
        var scanner = new ImageScanner();
        scanner.accept("not an ".getBytes(UTF_8), 0, 7);

        assertRefused(ProblemType.NOT_AN_IMAGE, () -> scanner.accept("i".getBytes(UTF_8), 0, 1))
                .contains("first bytes");
    }

    @Test
    void one_pixel_is_enough() {
        var onePixel = new FileBytes()
                .bytes(SampleGif.head("GIF89a", 1, 1, 1), SampleGif.picture())
                .done();

        assertThat(Scan.whole(SamplePng.png(1, 1, 8, SamplePng.RGB)).width()).isEqualTo(1);
        assertThat(Scan.whole(SampleJpeg.jpeg(SampleJpeg.BASELINE, 1, 1, 3)).height())
                .isEqualTo(1);
        assertThat(Scan.whole(onePixel).height()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "GIF89a", "GIF89a\0"})
    void refuses_a_file_of_nothing_or_next_to_nothing(String text) {
        assertRefused(ProblemType.NOT_AN_IMAGE, () -> Scan.whole(text.getBytes(UTF_8)))
                .contains("empty or truncated");
    }

    private static void assertNothingWorseThanRefused(byte[] file) {
        assertThatCode(() -> Scan.attempt(file)).doesNotThrowAnyException();
        Scan.attempt(file).ifPresent(facts -> {
            assertThat(facts.width()).isPositive();
            assertThat(facts.height()).isPositive();
            assertThat(facts.frames()).isPositive();
            assertThat(facts.bitDepth()).isBetween(0, 255);
            assertThat(facts.orientation()).isBetween(1, 8);
        });
    }

    private static Stream<Arguments> samples() {
        return SampleImages.all().entrySet().stream().map(sample -> Arguments.of(sample.getKey(), sample.getValue()));
    }

    private static Stream<byte[]> signatures() {
        return Stream.of(
                SamplePng.signature(),
                new FileBytes()
                        .bytes(SamplePng.signature(), SamplePng.header(3, 2, 8, 2))
                        .done(),
                new FileBytes().u8(0xff, 0xd8, 0xff).done(),
                new FileBytes()
                        .u8(0xff, 0xd8, 0xff, 0xe1, 0x00, 0x80)
                        .ascii("Exif\0\0MM\0*")
                        .u32be(8)
                        .done(),
                new FileBytes().ascii("GIF87a").done(),
                SampleGif.head("GIF89a", 3, 2, 1));
    }
}
