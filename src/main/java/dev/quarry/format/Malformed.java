package dev.quarry.format;

/** Thrown for a malformed file. {@link ImageScanner} converts it to a {@link dev.quarry.problem.Problem}. */
final class Malformed extends RuntimeException {

    /** @param why part of the error detail: a sentence that starts with "it" or "its" */
    Malformed(String why) {
        super(why, null, false, false);
    }
}
