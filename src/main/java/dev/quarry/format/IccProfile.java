package dev.quarry.format;

import java.util.Optional;

/** Reads the name of an ICC profile (ICC.1:2022, 7.3 and 9.2.41: profileDescriptionTag; ICC.1:2001-04, 6.5.17). */
final class IccProfile {

    private static final int HEADER = 128;
    private static final int TAG = 12;
    private static final int MOST_TAGS = 200;

    private final Bytes bytes;
    private final int start;

    private IccProfile(Bytes bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    /**
     * Returns the name, or empty if the profile is malformed or has none.
     *
     * @param bytes bytes that contain the profile, possibly truncated
     * @param start offset of the profile in the bytes
     */
    static Optional<String> name(Bytes bytes, int start) {
        try {
            var profile = new IccProfile(bytes, start);
            return bytes.isAt(start + 36, "acsp") ? profile.description() : Optional.empty();
        } catch (Malformed broken) {
            return Optional.empty();
        }
    }

    private Optional<String> description() {
        var tags = Math.min(MOST_TAGS, number(HEADER));
        for (var i = 0; i < tags; i++) {
            var tag = HEADER + 4 + i * TAG;
            if (bytes.isAt(start + tag, "desc")) {
                return text((int) number(tag + 4));
            }
        }
        return Optional.empty();
    }

    private Optional<String> text(int at) {
        return switch (bytes.text(start + at, 4)) {
            case "desc" -> ShownText.of(bytes.text(start + at + 12, (int) number(at + 8)));
            case "mluc" -> localized(at);
            default -> Optional.empty();
        };
    }

    /** Returns the English text or, without one, the first. */
    private Optional<String> localized(int at) {
        var records = Math.min(MOST_TAGS, number(at + 8));
        var chosen = at + 16;
        for (var i = 0; i < records; i++) {
            if (bytes.isAt(start + at + 16 + i * TAG, "en")) {
                chosen = at + 16 + i * TAG;
                break;
            }
        }
        return records == 0
                ? Optional.empty()
                : ShownText.of(bytes.utf16(start + at + (int) number(chosen + 8), (int) number(chosen + 4)));
    }

    private long number(int at) {
        return bytes.u32be(start + at);
    }
}
