package dev.quarry.format;

import java.util.Optional;

/** A text from within a file, made fit to be kept and shown: short, of one line, without what cannot be seen. */
public final class ShownText {

    private static final int MOST = 128;

    private ShownText() {}

    /** @return empty if nothing is left of it */
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
