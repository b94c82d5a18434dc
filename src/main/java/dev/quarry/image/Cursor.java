package dev.quarry.image;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A position in the list of newest images: right behind the image it names.
 *
 * <p>Written as {@code c} and base64url of the image's creation time in microseconds and its hash, so that it can never
 * be taken for an integer offset.
 */
public record Cursor(Instant created, String hash) {

    private static final char MARK = 'c';
    private static final int HASH_BYTES = 20;
    // Whose nanoseconds still fit into a long: JDKs differ in whether they can count beyond.
    private static final long LATEST_MICROS = Long.MAX_VALUE / 1000;
    private static final String LAST_HASH = "0".repeat(2 * HASH_BYTES);

    /** The position behind every image. */
    public static final Cursor END = new Cursor(Instant.EPOCH, LAST_HASH);

    public static Cursor behind(SourceImage image) {
        return new Cursor(image.created(), image.hash());
    }

    /** Empty for text that this class did not write. */
    public static Optional<Cursor> parse(String text) {
        if (text.isEmpty() || text.charAt(0) != MARK) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(1)));
            if (bytes.remaining() != Long.BYTES + HASH_BYTES) {
                return Optional.empty();
            }
            var micros = bytes.getLong();
            var hash = new byte[HASH_BYTES];
            bytes.get(hash);
            return micros < 0 || micros > LATEST_MICROS
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                                    Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                                    HexFormat.of().formatHex(hash)))
                            // Base64 spells the same bytes in more than one way; only ours is taken.
                            .filter(cursor -> cursor.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(Long.BYTES + HASH_BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, created))
                .put(HexFormat.of().parseHex(hash));
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
