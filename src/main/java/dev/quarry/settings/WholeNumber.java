package dev.quarry.settings;

/** Parses a whole number with bounds. SmallRye Config adds the key and the value to the messages. */
public final class WholeNumber {

    private WholeNumber() {}

    /** @throws IllegalArgumentException if {@code text} is not a whole number or out of bounds */
    public static long read(String text, long least, long most) {
        long number;
        try {
            number = Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("value must be a whole number", e);
        }
        if (number < least || number > most) {
            throw new IllegalArgumentException("value must be between " + least + " and " + most);
        }
        return number;
    }
}
