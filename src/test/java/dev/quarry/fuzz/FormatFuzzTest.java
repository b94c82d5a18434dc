package dev.quarry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.quarry.exif.Exif;
import dev.quarry.exif.ExifBlock;
import dev.quarry.format.ImageFacts;
import dev.quarry.format.ImageScanner;
import dev.quarry.problem.Problem;
import java.io.IOException;
import java.util.List;

/**
 * Any bytes are an image, described within bounds, or refused; how they are cut makes no difference, nor does what they
 * carry beside the picture, which is read or passed over. Runs its seeds in
 * every build; to search for more: {@code JAZZER_FUZZ=1 mvn test -Dtest=FormatFuzzTest}
 */
class FormatFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void describes_or_refuses_any_file(byte[] file) {
        var whole = outcome(file, Math.max(1, file.length));
        for (var piece : new int[] {1, 7, 64}) {
            assertThat(outcome(file, piece)).as("in pieces of " + piece).isEqualTo(whole);
        }
        var plain = outcome(new ImageScanner(), file, 64);
        assertThat(whole.get(0)).as("with EXIF or without").isEqualTo(plain);
    }

    private static List<Object> outcome(byte[] file, int piece) {
        var scanner = new ImageScanner(true);
        var facts = outcome(scanner, file, piece);
        var embedded = scanner.embedded();
        embedded.iccProfile().ifPresent(name -> assertThat(name).hasSizeBetween(1, 256));
        embedded.exif().ifPresent(block -> assertThat(block).hasSizeLessThanOrEqualTo(64 * 1024));
        return List.of(
                facts,
                embedded.iccProfile(),
                embedded.exif().map(FormatFuzzTest::taken).orElse(Exif.NONE));
    }

    private static Exif taken(byte[] block) {
        try {
            var exif = ExifBlock.read(block);
            assertThat(Exif.ofFields(exif.fields())).isEqualTo(exif);
            return exif;
        } catch (IOException none) {
            return Exif.NONE;
        }
    }

    private static Object outcome(ImageScanner scanner, byte[] file, int piece) {
        try {
            for (var at = 0; at < file.length; at += piece) {
                scanner.accept(file, at, Math.min(piece, file.length - at));
            }
            return plausible(scanner.finish());
        } catch (Problem refusal) {
            return refusal.type();
        }
    }

    private static ImageFacts plausible(ImageFacts facts) {
        assertThat(facts.width()).isPositive();
        assertThat(facts.height()).isPositive();
        assertThat(facts.frames()).isPositive();
        assertThat(facts.orientation()).isBetween(1, 8);
        assertThat(facts.bitDepth()).isBetween(0, 255);
        return facts;
    }
}
