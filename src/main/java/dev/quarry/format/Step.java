package dev.quarry.format;

/** One step of a format's reader: it is given the bytes it asked for and says what it wants next. */
@FunctionalInterface
interface Step {

    /** @param bytes exactly as many as the {@link Next.Read} before asked for */
    Next on(Bytes bytes);

    /** What a step wants next. */
    sealed interface Next {

        /** Pass over {@code skip} bytes, then hand over {@code need} bytes to {@code step}. */
        record Read(long skip, int need, Step step) implements Next {}

        /** Everything is known; the rest of the file need not be looked at. */
        record Done(ImageFacts facts) implements Next {}

        /** Everything is known; what {@code next} brings is a gain, and ends where it fails. */
        record Known(ImageFacts facts, Next next) implements Next {}

        /** The file is not what its first bytes said. */
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
