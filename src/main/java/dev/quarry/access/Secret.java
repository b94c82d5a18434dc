package dev.quarry.access;

import dev.quarry.hash.HashFunction;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * An API key as its owner knows it: 64 random letters and digits, 381 bits of chance. It is shown once; what is kept is
 * its SHA-256, which is enough: nobody can try as many keys as there are.
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

    /** Tells whether it can be a key at all: one that cannot need not be looked for. */
    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** 32 bytes. */
    public byte[] digest() {
        return digest(text);
    }

    static byte[] digest(String text) {
        return HashFunction.SHA_256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing: a key must not end in a log. */
    @Override
    public String toString() {
        return "Secret";
    }
}
