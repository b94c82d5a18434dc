package dev.quarry.image.link;

import dev.quarry.hash.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** A secret that links are signed with. */
record LinkKey(Hmac secret) {

    String signature(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.sign(text));
    }

    /** In constant time: how long it takes tells nothing of what would be right. */
    boolean matches(String text, String signature) {
        return MessageDigest.isEqual(
                signature(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }
}
