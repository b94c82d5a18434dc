package dev.quarry.format;

import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A PNG's compressed colour profile (W3C PNG Specification, 11.3.2.3: iCCP). */
final class PngProfile {

    private static final int LONGEST_KEYWORD = 79;

    private PngProfile() {}

    /** @return the profile's own name, or else the chunk's keyword for it, which most programs care little about */
    static Optional<String> name(Bytes chunk) {
        var keyword = chunk.text(0, Math.min(LONGEST_KEYWORD + 1, chunk.length()));
        var end = keyword.indexOf('\0');
        return end < 1
                ? Optional.empty()
                : IccProfile.name(inflate(chunk.copy(Math.min(end + 2, chunk.length()))), 0)
                        .or(() -> ShownText.of(keyword));
    }

    /** No more than a window of it, whatever it would become. */
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
