package dev.quarry.format;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A property of a HEIF item (ISO/IEC 23008-12, 6.5; AV1 Image File Format, 2.2.1), with as much of its content as
 * {@link #wanted} requests.
 */
record HeifProperty(String type, Bytes content) {

    /** Offset of the fields of a full box, after version and flags. */
    private static final int FULL_BOX = 4;

    private static final String COLORS = "colr";

    private static final Map<String, Integer> WANTED =
            Map.of("ispe", 12, "irot", 1, "imir", 1, "clap", 16, "pixi", 6, "av1C", 4, "hvcC", 18, "auxC", 64);

    /** @param content valid only during the call; copied if needed */
    static HeifProperty of(String type, Bytes content) {
        return new HeifProperty(type, type.equals(COLORS) ? profileName(content) : content.kept());
    }

    /** Keeps only the name of an ICC profile, which may be large. */
    private static Bytes profileName(Bytes colr) {
        var name = IccProfile.name(colr, 4).orElse("").getBytes(StandardCharsets.UTF_8);
        return new Bytes(name, name.length);
    }

    /** Returns how many bytes of such a property's content to read. */
    static int wanted(String type) {
        return type.equals(COLORS) ? ImageScanner.MAX_WINDOW : WANTED.getOrDefault(type, 0);
    }

    boolean is(String wantedType) {
        return type.equals(wantedType);
    }

    /** Returns the ICC profile name of a colr property, if it has one. */
    Optional<String> iccProfile() {
        return is(COLORS) && content.length() > 0
                ? Optional.of(new String(content.copy(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    boolean isCodec() {
        return is("av1C") || is("hvcC");
    }

    /** av1C: high_bitdepth and twelve_bit; hvcC: bit_depth_luma_minus8. */
    int codecBitDepth() {
        if (is("hvcC")) {
            return 8 + (content.u8(17) & 7);
        }
        var high = (content.u8(2) & 0x40) != 0;
        var twelve = (content.u8(2) & 0x20) != 0;
        return high ? twelve ? 12 : 10 : 8;
    }

    /** av1C: monochrome; hvcC: chroma_format_idc 0. */
    boolean codecIsMonochrome() {
        return is("hvcC") ? (content.u8(16) & 3) == 0 : (content.u8(2) & 0x10) != 0;
    }

    int pixelChannels() {
        return content.u8(FULL_BOX);
    }

    int pixelBitDepth() {
        return content.u8(FULL_BOX + 1);
    }

    boolean isAlpha() {
        return is("auxC")
                && (content.isAt(FULL_BOX, "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
                        || content.isAt(FULL_BOX, "urn:mpeg:hevc:2015:auxid:1\0"));
    }
}
