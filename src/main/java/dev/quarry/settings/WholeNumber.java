package dev.quarry.settings;

/** Reads a whole number that has bounds; SmallRye Config adds the key and the value to what is said of it. */
public final class WholeNumber {

    private WholeNumber() {}

    /** @throws IllegalArgumentException if it is none, or beyond its bounds */
    public static long read(String text, long least, long most) {
        long number;
        try {
            number = Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("it must be a whole number", e);
        }
        if (number < least || number > most) {
            throw new IllegalArgumentException("it must be from " + least + " to " + most);
        }
        return number;
    }
}
