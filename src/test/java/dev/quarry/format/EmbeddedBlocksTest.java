package dev.quarry.format;

import static dev.quarry.format.SampleJpeg.BASELINE;
import static dev.quarry.format.SampleJpeg.jpeg;
import static dev.quarry.format.SampleJpeg.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedBlocksTest {

    private static final Path IMAGES = Path.of("src/test/resources/images");
    private static final int MUTATIONS = 2000;

    @ParameterizedTest
    @ValueSource(strings = {"camera.jpg", "camera.png", "late-exif.png", "camera.webp", "camera.avif", "camera.heic"})
    void are_found_however_the_bytes_are_cut(String file) throws IOException {
        var bytes = read(file);
        var whole = scan(bytes, bytes.length);

        for (var piece = 1; piece < 100; piece++) {
            var told = scan(bytes, piece);
            assertThat(told.iccProfile()).as("in pieces of %s", piece).isEqualTo(whole.iccProfile());
            assertThat(told.exif().orElseThrow())
                    .as("in pieces of %s", piece)
                    .isEqualTo(whole.exif().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"camera.jpg", "late-exif.png", "camera.webp", "camera.avif", "camera.heic"})
    void do_not_delay_the_facts(String file) throws IOException {
        var bytes = read(file);

        assertThat(bytesUntilKnown(bytes, true)).isEqualTo(bytesUntilKnown(bytes, false));
    }

    private static int bytesUntilKnown(byte[] bytes, boolean keepsExif) {
        var scanner = new ImageScanner(keepsExif);
        var at = 0;
        while (scanner.facts().isEmpty()) {
            scanner.accept(bytes, at++, 1);
        }
        return at;
    }

    @ParameterizedTest
    @ValueSource(strings = {"camera.jpg", "camera.png", "late-exif.png", "camera.webp", "camera.avif", "camera.heic"})
    void never_get_a_file_refused_or_told_otherwise(String file) throws IOException {
        var bytes = read(file);
        var random = new Random(3);
        for (var i = 0; i < MUTATIONS; i++) {
            var garbled = random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            for (var changes = garbled.length == 0 ? 0 : random.nextInt(5); changes > 0; changes--) {
                garbled[random.nextInt(garbled.length)] = (byte) random.nextInt();
            }
            assertThat(facts(garbled, true)).isEqualTo(facts(garbled, false));
        }
    }

    private static Optional<ImageFacts> facts(byte[] file, boolean keepsExif) {
        var scanner = new ImageScanner(keepsExif);
        try {
            scanner.accept(file, 0, file.length);
            return Optional.of(scanner.finish());
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    @Test
    void are_not_kept_unless_they_are_wanted() throws IOException {
        var bytes = read("camera.jpg");
        var scanner = new ImageScanner();
        scanner.accept(bytes, 0, bytes.length);

        assertThat(scanner.embedded().exif()).isEmpty();
        assertThat(scanner.embedded().iccProfile()).contains("Compatible with Adobe RGB (1998)");
    }

    @Test
    void are_kept_up_to_a_windows_length() {
        var exif = SamplePng.chunk("eXIf", new byte[200_000]);

        assertThat(scan(SamplePng.png(7, 5, 8, SamplePng.RGB, exif), 4096).exif())
                .hasValueSatisfying(block -> assertThat(block).hasSize(ImageScanner.MAX_WINDOW));
    }

    @Test
    void begin_behind_the_mark_that_some_programs_repeat() {
        var exif = SamplePng.chunk(
                "eXIf", new FileBytes().ascii("Exif\0\0MM\0*").zeros(4).done());

        assertThat(scan(SamplePng.png(7, 5, 8, SamplePng.RGB, exif), 4096).exif())
                .hasValueSatisfying(
                        block -> assertThat(block).startsWith('M', 'M').hasSize(8));
    }

    @Test
    void a_profile_that_cannot_be_read_goes_by_its_keyword_in_a_png() throws IOException {
        assertThat(profileOf("Some Profile", deflated(new byte[50_000_000]))).contains("Some Profile");
        assertThat(profileOf("Some Profile", new byte[] {1, 2, 3})).contains("Some Profile");
        assertThat(profileOf("Some Profile", deflated(profile(mluc("deDE", "Anzeige", "enUS", "Display")))))
                .contains("Display");
        assertThat(profileOf("", new byte[] {1, 2, 3})).isEmpty();
    }

    private static Optional<String> profileOf(String keyword, byte[] compressed) {
        var chunk = SamplePng.chunk(
                "iCCP",
                new FileBytes().ascii(keyword).u8(0, 0).bytes(compressed).done());
        return scan(SamplePng.png(7, 5, 8, SamplePng.RGB, chunk), 4096).iccProfile();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(compressed)) {
            deflate.write(bytes);
        }
        return compressed.toByteArray();
    }

    @Test
    void a_profile_tells_its_name_in_english_or_else_in_its_first_language() {
        assertThat(nameOf(profile(mluc("deDE", "Anzeige", "enUS", "Display")))).contains("Display");
        assertThat(nameOf(profile(mluc("deDE", "Anzeige", "frFR", "Écran")))).contains("Anzeige");
        assertThat(nameOf(profile(description("sRGB\0\u0007rubbish")))).contains("sRGB");
        assertThat(nameOf(profile(description("a\tb\u001b[31m\n" + "x".repeat(500)))))
                .contains("ab[31m" + "x".repeat(122));
        assertThat(nameOf(profile(description("\0")))).isEmpty();
        assertThat(nameOf(profile(mluc()))).isEmpty();
        assertThat(nameOf(new byte[200])).isEmpty();
    }

    @Test
    void a_profile_that_is_broken_anywhere_costs_no_more_than_its_name() {
        var profile = profile(mluc("deDE", "Anzeige", "enUS", "Display"));
        for (var at = 0; at < profile.length; at++) {
            for (var value : new int[] {0, 0x7f, 0x80, 0xff}) {
                var broken = profile.clone();
                broken[at] = (byte) value;
                assertThat(nameOf(broken).orElse("Display")).hasSizeLessThanOrEqualTo(128);
            }
            assertThat(nameOf(Arrays.copyOf(profile, at))).isEmpty();
        }
    }

    /** As the first segment of a JPEG's profile. */
    private static Optional<String> nameOf(byte[] profile) {
        var segment = segment(
                SampleJpeg.APP2,
                new FileBytes().ascii("ICC_PROFILE\0").u8(1, 2).bytes(profile).done());
        var second = segment(
                SampleJpeg.APP2,
                new FileBytes()
                        .ascii("ICC_PROFILE\0")
                        .u8(2, 2)
                        .bytes(profile(description("not the beginning")))
                        .done());
        return scan(jpeg(BASELINE, 300, 200, 3, second, segment), 4096).iccProfile();
    }

    private static byte[] profile(FileBytes description) {
        return new FileBytes()
                .zeros(36)
                .ascii("acsp")
                .zeros(88)
                .u32be(2)
                .ascii("cprt")
                .u32be(0, 0)
                .ascii("desc")
                .u32be(156, description.length())
                .add(description)
                .done();
    }

    private static FileBytes description(String name) {
        return new FileBytes().ascii("desc").u32be(0, name.length()).ascii(name);
    }

    /** @param texts language with country, name, and so on */
    private static FileBytes mluc(String... texts) {
        var table = new FileBytes().ascii("mluc").u32be(0, texts.length / 2, 12);
        var names = new FileBytes();
        for (var i = 0; i < texts.length; i += 2) {
            table.ascii(texts[i]).u32be(2 * texts[i + 1].length(), 16 + 6 * texts.length + names.length());
            for (var character : texts[i + 1].toCharArray()) {
                names.u16be(character);
            }
        }
        return table.add(names);
    }

    private static EmbeddedBlocks scan(byte[] bytes, int piece) {
        var scanner = new ImageScanner(true);
        for (var at = 0; at < bytes.length; at += piece) {
            scanner.accept(bytes, at, Math.min(piece, bytes.length - at));
        }
        return scanner.embedded();
    }

    private static byte[] read(String file) throws IOException {
        return Files.readAllBytes(IMAGES.resolve(file));
    }
}
