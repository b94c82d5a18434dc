package dev.quarry.hash;

/** Checks hexadecimal hashes. Looks at each character: lists check hundreds, and a regular expression is slower. */
public final class Hex {

    private Hex() {}

    /** Returns whether {@code text} consists of exactly {@code digits} lower-case hexadecimal digits. */
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
