package dev.quarry.blob;

import com.github.f4b6a3.ulid.UlidCreator;

/**
 * Key of an object in the store. All keys are generated here:
 *
 * <pre>
 * {organization}/{ULID}      mycompany/01KAV5Z8Q3M5T4C2X9H7W6R1PN
 * </pre>
 *
 * <p>Every attempt to store bytes uses a new key that does not depend on the bytes, so no object is ever renamed or
 * overwritten. The blob row stores the key.
 */
public record BlobKey(String value) {

    private static final int MAX_ORGANIZATION = 63;
    private static final int ULID = 26;
    /** Crockford's base 32 (ULID specification). */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public BlobKey {
        if (!isKey(value)) {
            throw new IllegalArgumentException("not an object key: " + value);
        }
    }

    /** Generates a key that has never been used. */
    public static BlobKey fresh(String organization) {
        return new BlobKey(organization + "/" + UlidCreator.getMonotonicUlid());
    }

    /** Checks each character: lists create hundreds of keys, and a regular expression is slower. */
    private static boolean isKey(String value) {
        var slash = value.length() - ULID - 1;
        if (slash < 1 || slash > MAX_ORGANIZATION || value.charAt(slash) != '/') {
            return false;
        }
        for (var i = 0; i < value.length(); i++) {
            if (i < slash && !isOfName(value.charAt(i)) || i > slash && DIGITS.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfName(char character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9' || character == '-';
    }

    @Override
    public String toString() {
        return value;
    }
}
