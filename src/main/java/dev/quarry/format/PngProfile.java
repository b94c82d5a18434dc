package dev.quarry.format;

import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads the compressed ICC profile of a PNG (W3C PNG Specification, 11.3.2.3: iCCP). */
final class PngProfile {

    private static final int LONGEST_KEYWORD = 79;

    private PngProfile() {}

    /** Returns the profile's description or, without one, the chunk's keyword, which many programs fill carelessly. */
    static Optional<String> name(Bytes chunk) {
        var keyword = chunk.text(0, Math.min(LONGEST_KEYWORD + 1, chunk.length()));
        var end = keyword.indexOf('\0');
        return end < 1
                ? Optional.empty()
                : IccProfile.name(inflate(chunk.copy(Math.min(end + 2, chunk.length()))), 0)
                        .or(() -> ShownText.of(keyword));
    }

    /** Inflates at most 64 KiB, as protection against decompression bombs. */
    private static Bytes inflate(byte[] compressed) {
        var inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            var profile = new byte[ImageScanner.MAX_WINDOW];
            return new Bytes(profile, inflater.inflate(profile));
        } catch (DataFormatException e) {
            return Bytes.NONE;
        } finally {
            inflater.end();
        }
    }
}
