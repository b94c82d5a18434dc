package dev.quarry.blob;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.regex.Pattern;

/**
 * The name of an object in the store, and the one place that makes such names:
 *
 * <pre>
 * {organization}/{ULID}      mycompany/01KAV5Z8Q3M5T4C2X9H7W6R1PN
 * </pre>
 *
 * <p>A key is fresh for every attempt to store bytes and says nothing about them, so that no object is ever renamed
 * or overwritten; the row of the blob keeps it.
 */
public record BlobKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,63}/[0-9A-HJKMNP-TV-Z]{26}");

    public BlobKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an object key: " + value);
        }
    }

    /** A key that was never used before. */
    public static BlobKey fresh(String organization) {
        return new BlobKey(organization + "/" + UlidCreator.getMonotonicUlid());
    }

    @Override
    public String toString() {
        return value;
    }
}
