package dev.quarry.metadata;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Formats a number like ECMAScript's Number::toString: with the fewest digits that identify the number. */
final class EcmaNumber {

    private static final int MAX_DIGITS = 17;
    private static final int MAX_PLAIN = 21;
    private static final int MIN_PLAIN = -6;

    private EcmaNumber() {}

    static String of(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON does not support " + number);
        }
        if (number == 0) {
            return "0";
        }
        return (number < 0 ? "-" : "") + positive(shortest(Math.abs(number)));
    }

    /** Finds the shortest digits, because {@code Double.toString} does not always do so in JDKs before 19. */
    private static BigDecimal shortest(double number) {
        var exact = new BigDecimal(number);
        for (var digits = 1; digits < MAX_DIGITS; digits++) {
            var rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /** Follows ECMA-262, Number::toString: the value is {@code digits} × 10^({@code point} − number of digits). */
    private static String positive(BigDecimal number) {
        var digits = number.unscaledValue().toString();
        var point = digits.length() - number.scale();
        if (point > MAX_PLAIN || point <= MIN_PLAIN) {
            return scientific(digits, point - 1);
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length());
        }
        return point > 0
                ? digits.substring(0, point) + "." + digits.substring(point)
                : "0." + "0".repeat(-point) + digits;
    }

    private static String scientific(String digits, int exponent) {
        var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
