package dev.quarry.image.link;

import dev.quarry.hash.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** A key that signs links. */
record LinkKey(Hmac secret) {

    String signature(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.sign(text));
    }

    /** Compares signatures in constant time, so that the duration reveals nothing about the expected one. */
    boolean matches(String text, String signature) {
        return MessageDigest.isEqual(
                signature(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }
}
