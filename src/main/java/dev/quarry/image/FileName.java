package dev.quarry.image;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/**
 * The name a file was uploaded under, without any folder.
 *
 * @param value 1 to 255 characters (code points) of any script, none of them a control character
 */
public record FileName(String value) {

    /** What a file is called that nobody named. */
    public static final FileName UNNAMED = new FileName("image");

    private static final int MAX = 255;

    public FileName {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > MAX) {
            throw new Problem(ProblemType.INVALID_FIELD, "The file name must have 1 to " + MAX + " characters.");
        }
        if (!isPlainText(value)) {
            throw new Problem(ProblemType.INVALID_FIELD, "The file name must not hold control characters.");
        }
    }

    /** Takes a name as a client sends it; of a path only the last part counts. */
    public static FileName of(String sent) {
        return new FileName(lastSegment(sent));
    }

    /** What stands behind the last slash or backslash; empty if nothing does. */
    public static String lastSegment(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** No control character, and no half of a surrogate pair: that can be neither stored nor sent as UTF-8. */
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
