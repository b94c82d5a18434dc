package dev.quarry.format;

/** State machine that parses one format. Each file requires a new instance. */
interface FormatReader {

    /** Returns the first step, which starts at the first byte of the file. */
    Step.Next start();

    /**
     * Called if the file ends before the reader is done.
     *
     * @param rest the bytes received for the pending step
     */
    default Step.Next atEnd(Bytes rest) {
        return Step.refuse("it is empty or truncated.");
    }
}
