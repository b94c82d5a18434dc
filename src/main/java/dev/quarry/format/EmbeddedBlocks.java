package dev.quarry.format;

import java.util.Optional;

/**
 * What a file carries beside its picture, collected while it passes: the name of its colour profile and, if that is
 * wanted, its EXIF block. Whatever is wrong with them is as if they were not there.
 */
public final class EmbeddedBlocks {

    private static final String EXIF_PREFIX = "Exif\0\0";

    private final boolean keepsExif;
    private Optional<String> iccProfile = Optional.empty();
    private Optional<byte[]> exif = Optional.empty();

    EmbeddedBlocks(boolean keepsExif) {
        this.keepsExif = keepsExif;
    }

    /** The colour profile's name for itself. */
    public Optional<String> iccProfile() {
        return iccProfile;
    }

    /** The block from its TIFF header on, not looked into; of a larger one the first 64 KiB. */
    public Optional<byte[]> exif() {
        return exif;
    }

    /** Lets go of the block, once it has been read. */
    public void forgetExif() {
        exif = Optional.empty();
    }

    /** Whether an EXIF block would still be taken. */
    boolean wantsExif() {
        return keepsExif && exif.isEmpty();
    }

    /** The first one counts. */
    void iccProfile(Optional<String> name) {
        iccProfile = iccProfile.or(() -> name);
    }

    /** @param at where in these bytes it begins; some formats repeat JPEG's mark before it */
    void exif(Bytes bytes, long at) {
        var start = bytes.isAt((int) Math.min(at, bytes.length()), EXIF_PREFIX) ? at + EXIF_PREFIX.length() : at;
        if (wantsExif() && start < bytes.length()) {
            exif = Optional.of(bytes.copy((int) start));
        }
    }
}
