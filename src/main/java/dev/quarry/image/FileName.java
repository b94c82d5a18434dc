package dev.quarry.image;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/**
 * File name of an image, without a path.
 *
 * @param value 1 to 255 characters (code points) of any script; no control characters, no unpaired surrogates
 */
public record FileName(String value) {

    /** Name of a file that was uploaded without one. */
    public static final FileName UNNAMED = new FileName("image");

    private static final int MAX = 255;

    public FileName {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > MAX) {
            throw new Problem(ProblemType.INVALID_FIELD, "The file name must be 1 to " + MAX + " characters long.");
        }
        if (!isPlainText(value)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "The file name must not contain control characters or unpaired surrogates.");
        }
    }

    /** Parses a name as clients send it: of a path, only the last segment is kept. */
    public static FileName of(String sent) {
        return new FileName(lastSegment(sent));
    }

    /** Returns the text after the last slash or backslash; may be empty. */
    public static String lastSegment(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Rejects control characters, and unpaired surrogates because UTF-8 cannot encode them. */
    private static boolean isPlainText(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Character.isISOControl(character)) {
                return false;
            }
            if (Character.isSurrogate(character)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(character, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
