package dev.quarry.format;

import java.util.Optional;
import java.util.OptionalInt;

/** Says which boxes matter and takes them; a path is like {@code /meta/iprp/ipco}. */
interface BoxVisitor {

    /** @return how many bytes of its own a container has before the boxes in it; empty for a box that is passed over */
    OptionalInt enter(String path);

    /** @return how many bytes of a box's content are wanted at most, up to {@link ImageScanner#MAX_WINDOW} */
    int wanted(String path);

    /** @param content the first bytes of a box that was not entered, as many as are wanted and there; gone afterwards */
    void take(String path, Bytes content);

    /**
     * @param position in the file, where what comes next would be read
     * @return the end of the walk if no more boxes are wanted, now that this container has been passed completely
     */
    Optional<Step.Next> left(String path, long position);
}
