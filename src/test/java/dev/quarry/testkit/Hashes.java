package dev.quarry.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests computed apart from the code under test. */
public final class Hashes {

    private Hashes() {}

    public static String sha1(byte[] bytes) {
        return hex("SHA-1", bytes);
    }

    public static String sha256(byte[] bytes) {
        return hex("SHA-256", bytes);
    }

    /** rokka's identity of an image without dynamic metadata. */
    public static String identity(byte[] bytes) {
        return sha1((sha1(bytes) + "a:0:{}").getBytes(StandardCharsets.US_ASCII));
    }

    private static String hex(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
