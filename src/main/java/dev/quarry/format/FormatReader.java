package dev.quarry.format;

import java.util.Optional;

/** Reads one format: a small state machine over the bytes of one file, fresh for each file. */
interface FormatReader {

    /** The first step, which starts at the file's first byte. */
    Step.Next start();

    /** What is known when the file ends before the reader said it was done; empty if that is not enough. */
    default Optional<ImageFacts> atEnd() {
        return Optional.empty();
    }
}
