package dev.quarry.hash;

/** Hexadecimal digits as hashes are written. Looked at one by one: lists ask for hundreds, and a pattern takes longer. */
public final class Hex {

    private Hex() {}

    /** Whether a text is so many digits, letters in lower case. */
    public static boolean isHex(String text, int digits) {
        if (text.length() != digits) {
            return false;
        }
        for (var i = 0; i < digits; i++) {
            var digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }
}
