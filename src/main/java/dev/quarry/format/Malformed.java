package dev.quarry.format;

/** A file that contradicts itself; {@link ImageScanner} makes a refusal of it. */
final class Malformed extends RuntimeException {

    /** @param why what the client reads: a sentence that begins with "it" or "its" */
    Malformed(String why) {
        super(why, null, false, false);
    }
}
