package dev.quarry.image.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that text is signed with: HMAC-SHA-256. */
final class LinkKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    LinkKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    byte[] sign(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    String signature(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sign(text));
    }

    /** In constant time: how long it takes tells nothing of what would be right. */
    boolean matches(String text, String signature) {
        return MessageDigest.isEqual(
                signature(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }
}
