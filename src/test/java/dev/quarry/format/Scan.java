package dev.quarry.format;

import static dev.quarry.problem.Refusals.assertRefused;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;

/** Feeds a scanner in pieces. */
final class Scan {

    private Scan() {}

    static ImageFacts whole(byte[] file) {
        return cutAt(file, file.length);
    }

    static ImageFacts whole(FileBytes file) {
        return whole(file.done());
    }

    static ImageFacts cutAt(byte[] file, int cut) {
        var scanner = new ImageScanner();
        scanner.accept(file, 0, cut);
        scanner.accept(file, cut, file.length - cut);
        return scanner.finish();
    }

    static ImageFacts byteByByte(byte[] file) {
        var scanner = new ImageScanner();
        for (var i = 0; i < file.length; i++) {
            scanner.accept(file, i, 1);
        }
        return scanner.finish();
    }

    /** Empty where the file is refused; any other failure than a refusal comes through. */
    static Optional<ImageFacts> attempt(byte[] file) {
        try {
            return Optional.of(whole(file));
        } catch (Problem refusal) {
            return Optional.empty();
        }
    }

    /** @return an assertion on what the client would read of the refusal */
    static AbstractStringAssert<?> assertRefusal(FileBytes file) {
        return assertRefused(ProblemType.NOT_AN_IMAGE, () -> whole(file));
    }
}
