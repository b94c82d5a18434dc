package dev.quarry.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.format.ImageScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Blocks that common tools wrote, against what those tools tell of them: src/test/resources/images/make.sh. */
class ExifBlockTest {

    private static final Path IMAGES = Path.of("src/test/resources/images");
    private static final int MUTATIONS = 5000;

    @ParameterizedTest
    @CsvFileSource(resources = "/images/embedded.csv", numLinesToSkip = 1, delimiter = ';', nullValues = "-")
    void tells_what_the_tools_tell(
            String file,
            String iccProfile,
            String make,
            String model,
            String datetime,
            String offset,
            Double latitude,
            Double longitude)
            throws IOException {
        var scanner = scan(Files.readAllBytes(IMAGES.resolve(file)));
        var block = scanner.embedded().exif();

        assertThat(scanner.embedded().iccProfile().orElse(null)).isEqualTo(iccProfile);
        assertThat(block.isPresent() ? ExifBlock.read(block.get()) : Exif.NONE)
                .isEqualTo(new Exif(
                        make,
                        model,
                        offset == null ? datetime : datetime + offset,
                        latitude == null ? null : new Exif.Place(latitude, longitude)));
    }

    @Test
    void takes_the_zeros_of_a_camera_without_clock_and_fix_for_nothing() throws IOException {
        assertThat(ExifBlock.read(block("no-clock-no-fix.jpg"))).isEqualTo(new Exif(null, "X", null, null));
    }

    @Test
    void takes_what_is_there_of_a_block_that_is_cut_off() throws IOException {
        var block = block("camera.jpg");
        for (var length = 0; length < block.length; length++) {
            readOrRefuse(Arrays.copyOf(block, length));
        }
        assertThat(ExifBlock.read(Arrays.copyOf(block, block.length - 1)).make())
                .isEqualTo("Quarry");
    }

    @Test
    void reads_or_refuses_whatever_was_garbled() throws IOException {
        var random = new Random(7);
        for (var file : new String[] {"camera.jpg", "no-camera.jpg"}) {
            var block = block(file);
            for (var i = 0; i < MUTATIONS; i++) {
                var garbled = block.clone();
                for (var changes = 1 + random.nextInt(4); changes > 0; changes--) {
                    garbled[random.nextInt(garbled.length)] = (byte) random.nextInt();
                }
                readOrRefuse(garbled);
            }
        }
    }

    @Test
    void refuses_what_is_no_block() {
        var text = "This is a text.".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> ExifBlock.read(text)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ExifBlock.read(new byte[0])).isInstanceOf(IOException.class);
    }

    /** Any other failure than an IOException comes through. */
    private static void readOrRefuse(byte[] block) {
        try {
            var exif = ExifBlock.read(block);
            assertThat(Exif.ofFields(exif.fields())).isEqualTo(exif);
            assertThat(exif.fields().toString()).doesNotContain("\0");
        } catch (IOException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static byte[] block(String file) throws IOException {
        return scan(Files.readAllBytes(IMAGES.resolve(file))).embedded().exif().orElseThrow();
    }

    private static ImageScanner scan(byte[] bytes) {
        var scanner = new ImageScanner(true);
        scanner.accept(bytes, 0, bytes.length);
        return scanner;
    }
}
