package dev.quarry.format;

/** Reads one format: a small state machine over the bytes of one file, fresh for each file. */
interface FormatReader {

    /** The first step, which starts at the file's first byte. */
    Step.Next start();

    /**
     * What is known when the file ends before the reader said it was done.
     *
     * @param rest what had come of the bytes that the last step waits for
     */
    default Step.Next atEnd(Bytes rest) {
        return Step.refuse("it ends too early.");
    }
}
