package dev.quarry.format;

import java.util.Optional;
import java.util.OptionalInt;

/** Selects the boxes to read and receives their content. A path looks like {@code /meta/iprp/ipco}. */
interface BoxVisitor {

    /**
     * Decides whether to enter a box.
     *
     * @return number of bytes between the container's header and its first inner box; empty to skip the box
     */
    OptionalInt enter(String path);

    /** Returns how many bytes of a box's content to read, at most {@link ImageScanner#MAX_WINDOW}. */
    int wanted(String path);

    /**
     * Receives a box that was not entered.
     *
     * @param content up to {@link #wanted} first bytes of the box; valid only during the call
     */
    void take(String path, Bytes content);

    /**
     * Called at the end of a container.
     *
     * @param position file offset of the next byte to read
     * @return the final step if no more boxes are required, otherwise empty
     */
    Optional<Step.Next> left(String path, long position);
}
