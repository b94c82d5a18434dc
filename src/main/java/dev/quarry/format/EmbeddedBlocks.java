package dev.quarry.format;

import java.util.Optional;

/**
 * Metadata blocks embedded in a file, collected while it is scanned: the name of the ICC profile and, if enabled, the
 * EXIF block. Malformed blocks are ignored.
 */
public final class EmbeddedBlocks {

    private static final String EXIF_PREFIX = "Exif\0\0";

    private final boolean keepsExif;
    private Optional<String> iccProfile = Optional.empty();
    private Optional<byte[]> exif = Optional.empty();

    EmbeddedBlocks(boolean keepsExif) {
        this.keepsExif = keepsExif;
    }

    /** The name of the ICC profile. */
    public Optional<String> iccProfile() {
        return iccProfile;
    }

    /** The unparsed EXIF block, starting at its TIFF header. Blocks larger than 64 KiB are truncated. */
    public Optional<byte[]> exif() {
        return exif;
    }

    /** Releases the EXIF block. Call it after the block has been parsed. */
    public void forgetExif() {
        exif = Optional.empty();
    }

    /** Whether EXIF is enabled and no block has been found yet. */
    boolean wantsExif() {
        return keepsExif && exif.isEmpty();
    }

    /** Sets the profile name; the first one found wins. */
    void iccProfile(Optional<String> name) {
        iccProfile = iccProfile.or(() -> name);
    }

    /** @param at offset of the block in the bytes; some formats repeat JPEG's {@code Exif} prefix there */
    void exif(Bytes bytes, long at) {
        var start = bytes.isAt((int) Math.min(at, bytes.length()), EXIF_PREFIX) ? at + EXIF_PREFIX.length() : at;
        if (wantsExif() && start < bytes.length()) {
            exif = Optional.of(bytes.copy((int) start));
        }
    }
}
