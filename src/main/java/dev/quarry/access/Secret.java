package dev.quarry.access;

import dev.quarry.hash.HashFunction;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * An API key in plain text: 64 random letters and digits, 381 bits of entropy. It is returned once, when it is created;
 * Quarry stores only its SHA-256. A slow password hash is not needed, because brute force is infeasible at this
 * entropy.
 */
public record Secret(String text) {

    private static final int LENGTH = 64;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret fresh() {
        var text = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Secret(text.toString());
    }

    /** Returns whether a text has the form of an API key; other texts need no database lookup. */
    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Returns the SHA-256 of the key, 32 bytes. */
    public byte[] digest() {
        return digest(text);
    }

    static byte[] digest(String text) {
        return HashFunction.SHA_256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Does not contain the key, so that it cannot appear in a log. */
    @Override
    public String toString() {
        return "Secret";
    }
}
