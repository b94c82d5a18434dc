package dev.quarry.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that common tools made, against what those tools report of them: src/test/resources/images/make.sh. */
class ImageCorpusTest {

    private static final Path IMAGES = Path.of("src/test/resources/images");
    private static final int EVERY_BOUNDARY_UP_TO = 2048;
    private static final int RANDOM_BOUNDARIES = 400;
    private static final int MUTATIONS = 2000;

    @ParameterizedTest
    @CsvFileSource(resources = "/images/expected.csv", numLinesToSkip = 1)
    void tells_what_the_tools_tell(
            String file,
            String format,
            int width,
            int height,
            String colorSpace,
            int bitDepth,
            int frames,
            boolean opaque,
            int orientation)
            throws IOException {
        var facts = Scan.whole(read(file));

        assertThat(facts)
                .isEqualTo(new ImageFacts(
                        ImageFormat.ofExtension(format),
                        width,
                        height,
                        ColorSpace.valueOf(colorSpace.toUpperCase(Locale.ROOT)),
                        bitDepth,
                        !opaque,
                        frames,
                        orientation));
    }

    @Test
    void knows_the_facts_of_every_file() throws IOException {
        var described = Files.readAllLines(IMAGES.resolve("expected.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')));

        assertThat(described).containsExactlyInAnyOrderElementsOf(files().toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void tells_the_same_however_the_bytes_are_cut(String file) throws IOException {
        var bytes = read(file);
        var facts = Scan.whole(bytes);

        for (var cut : cuts(bytes.length)) {
            assertThat(Scan.cutAt(bytes, cut)).as("cut at %s", cut).isEqualTo(facts);
        }
        assertThat(Scan.byteByByte(bytes)).as("byte by byte").isEqualTo(facts);
    }

    @ParameterizedTest
    @MethodSource("files")
    void describes_or_refuses_every_truncation(String file) throws IOException {
        var bytes = read(file);
        var facts = Scan.whole(bytes);

        for (var length : cuts(bytes.length)) {
            var truncated = Scan.attempt(Arrays.copyOf(bytes, length));
            // What is told of a part is true of the whole, but for frames that have not come yet.
            truncated.ifPresent(told -> assertThat(told)
                    .as("first %s bytes", length)
                    .usingRecursiveComparison()
                    .ignoringFields("frames", "alpha", "bitDepth")
                    .isEqualTo(facts));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void describes_or_refuses_whatever_was_garbled(String file) throws IOException {
        var bytes = read(file);
        var random = new Random(file.hashCode());

        for (var i = 0; i < MUTATIONS; i++) {
            var garbled = garbled(bytes, random);
            Scan.attempt(garbled)
                    .ifPresent(facts -> assertThat(List.of(facts.width(), facts.height(), facts.frames()))
                            .as(() -> "of " + HexFormat.of().formatHex(garbled))
                            .allMatch(number -> number > 0));
        }
    }

    private static byte[] garbled(byte[] bytes, Random random) {
        var garbled = bytes.clone();
        for (var changes = 1 + random.nextInt(4); changes > 0; changes--) {
            // Most of what is read stands at the head.
            var within = random.nextBoolean() ? Math.min(garbled.length, 400) : garbled.length;
            garbled[random.nextInt(within)] = interesting(random);
        }
        return garbled;
    }

    private static byte interesting(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> (byte) 0xff;
            case 2 -> (byte) (1 << random.nextInt(8));
            default -> (byte) random.nextInt();
        };
    }

    private static int[] cuts(int length) {
        return length <= EVERY_BOUNDARY_UP_TO
                ? IntStream.range(0, length).toArray()
                : new Random(length).ints(RANDOM_BOUNDARIES, 0, length).sorted().toArray();
    }

    static Stream<String> files() throws IOException {
        try (var files = Files.list(IMAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".sh") && !name.endsWith(".csv"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static byte[] read(String file) throws IOException {
        return Files.readAllBytes(IMAGES.resolve(file));
    }
}
