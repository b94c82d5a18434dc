package dev.quarry.format;

import java.util.Optional;

/** Sanitizes text from a file for storage and display: one line, at most 128 characters, no invisible characters. */
public final class ShownText {

    private static final int MOST = 128;

    private ShownText() {}

    /** Returns the text up to the first NUL, sanitized; empty if nothing remains. */
    public static Optional<String> of(String text) {
        var end = text.indexOf('\0');
        var shown = text.substring(0, end < 0 ? text.length() : end)
                .codePoints()
                .filter(ShownText::isShown)
                .limit(MOST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown);
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
