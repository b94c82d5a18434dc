package dev.quarry.hash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 with a fixed secret (RFC 2104). Signatures have 32 bytes. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    private Hmac(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    public static Hmac of(String secret) {
        return new Hmac(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Derives a separate secret for one purpose. Its signatures reveal nothing about this secret. */
    public Hmac derive(String purpose) {
        return new Hmac(sign(purpose));
    }

    public byte[] sign(String text) {
        return sign(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] sign(byte[]... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
        }
    }
}
