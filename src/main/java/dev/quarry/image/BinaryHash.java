package dev.quarry.image;

import dev.quarry.hash.Hex;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Locale;

/**
 * SHA-1 of a file's bytes.
 *
 * @param value 40 lowercase hexadecimal digits
 */
public record BinaryHash(String value) {

    private static final int DIGITS = 40;

    public BinaryHash {
        if (!Hex.isHex(value, DIGITS)) {
            throw new Problem(ProblemType.INVALID_FIELD, "`binaryHash` must be a SHA-1 of 40 hexadecimal digits.");
        }
    }

    /** Parses a hash in upper or lower case. */
    public static BinaryHash parse(String text) {
        return new BinaryHash(text.toLowerCase(Locale.ROOT));
    }
}
