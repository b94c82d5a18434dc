package dev.quarry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.quarry.format.ImageFacts;
import dev.quarry.format.ImageScanner;
import dev.quarry.problem.Problem;

/**
 * Any bytes are an image, described within bounds, or refused; how they are cut makes no difference. Runs its seeds in
 * every build; to search for more: {@code JAZZER_FUZZ=1 mvn test -Dtest=FormatFuzzTest}
 */
class FormatFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void describes_or_refuses_any_file(byte[] file) {
        var whole = outcome(file, Math.max(1, file.length));
        for (var piece : new int[] {1, 7, 64}) {
            assertThat(outcome(file, piece)).as("in pieces of " + piece).isEqualTo(whole);
        }
    }

    private static Object outcome(byte[] file, int piece) {
        var scanner = new ImageScanner();
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
