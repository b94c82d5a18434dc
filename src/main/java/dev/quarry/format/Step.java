package dev.quarry.format;

/** One step of a format reader: receives the requested bytes and returns the next request. */
@FunctionalInterface
interface Step {

    /** @param bytes exactly as many as the preceding {@link Next.Read} requested; valid only during the call */
    Next on(Bytes bytes);

    /** Result of a step. */
    sealed interface Next {

        /** Skip {@code skip} bytes, then pass {@code need} bytes to {@code step}. */
        record Read(long skip, int need, Step step) implements Next {}

        /** All properties are known; the rest of the file is ignored. */
        record Done(ImageFacts facts) implements Next {}

        /** All properties are known. {@code next} only looks for embedded blocks; its failure ends the scan. */
        record Known(ImageFacts facts, Next next) implements Next {}

        /** The file is not a valid file of its format. */
        record Refused(String why) implements Next {}
    }

    static Next read(int need, Step step) {
        return new Next.Read(0, need, step);
    }

    static Next skipThenRead(long skip, int need, Step step) {
        return new Next.Read(skip, need, step);
    }

    static Next refuse(String why) {
        return new Next.Refused(why);
    }
}
