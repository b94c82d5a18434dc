package dev.quarry.format;

import org.jspecify.annotations.Nullable;

/**
 * Reader for JPEG (ITU-T T.81). Reads segments up to the frame header, which contains size and components. EXIF, which
 * contains the orientation, and ICC profiles of any length may precede it; the first profile segment contains the name.
 */
final class JpegReader implements FormatReader {

    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final String EXIF = "Exif\0\0";
    private static final String FIRST_OF_PROFILE = "ICC_PROFILE\0\u0001";
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int TEMPORARY = 0x01;
    private static final int FRAME_HEADER = 6;

    private final EmbeddedBlocks embedded;
    private int orientation = ImageFacts.UPRIGHT;

    JpegReader(EmbeddedBlocks embedded) {
        this.embedded = embedded;
    }

    @Override
    public Step.Next start() {
        return Step.skipThenRead(2, 2, this::marker);
    }

    private Step.Next marker(Bytes bytes) {
        if (bytes.u8(0) != 0xff) {
            return Step.refuse("its JPEG segments are not contiguous.");
        }
        var code = bytes.u8(1);
        if (code == 0xff) {
            // Any number of fill bytes may precede a marker.
            return Step.read(1, this::markerAfterFill);
        }
        return segment(code);
    }

    private Step.Next markerAfterFill(Bytes bytes) {
        return bytes.u8(0) == 0xff ? Step.read(1, this::markerAfterFill) : segment(bytes.u8(0));
    }

    private Step.Next segment(int code) {
        if (code == START_OF_SCAN || code == END_OF_IMAGE || code == 0) {
            return Step.refuse("it is a JPEG without a frame header.");
        }
        if (code == TEMPORARY || code >= 0xd0 && code <= 0xd8) {
            return Step.read(2, this::marker);
        }
        return Step.read(2, length -> segment(code, length.u16be(0) - 2));
    }

    private Step.Next segment(int code, int length) {
        if (length < 0) {
            return Step.refuse("it contains a JPEG segment with an invalid length.");
        }
        if (isFrame(code)) {
            return length < FRAME_HEADER
                    ? Step.refuse("its JPEG frame header is too short.")
                    : Step.read(FRAME_HEADER, this::frame);
        }
        if (code == APP1 && length > 0) {
            return Step.read(length, this::exif);
        }
        if (code == APP2 && length > 0) {
            return Step.read(length, this::iccProfile);
        }
        return Step.skipThenRead(length, 2, this::marker);
    }

    /** SOF0 to SOF15, except the three codes in that range with another meaning: DHT, JPG, DAC. */
    private static boolean isFrame(int code) {
        return code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
    }

    private Step.Next exif(Bytes segment) {
        if (segment.startsWith(EXIF)) {
            orientation = ExifOrientation.read(segment);
            embedded.exif(segment, EXIF.length());
        }
        return Step.read(2, this::marker);
    }

    private Step.Next iccProfile(Bytes segment) {
        if (segment.startsWith(FIRST_OF_PROFILE)) {
            // The segment count follows the segment number.
            embedded.iccProfile(IccProfile.name(segment, FIRST_OF_PROFILE.length() + 1));
        }
        return Step.read(2, this::marker);
    }

    private Step.Next frame(Bytes header) {
        var height = header.u16be(1);
        var width = header.u16be(3);
        if (height == 0) {
            return Step.refuse("its JPEG frame header has no height.");
        }
        var colorSpace = colorSpace(header.u8(5));
        if (colorSpace == null) {
            return Step.refuse("its JPEG frame header has an unsupported number of components.");
        }
        var swapped = ExifOrientation.swapsAxes(orientation);
        return new Step.Next.Done(new ImageFacts(
                ImageFormat.JPEG,
                swapped ? height : width,
                swapped ? width : height,
                colorSpace,
                header.u8(0),
                false,
                1,
                orientation));
    }

    private static @Nullable ColorSpace colorSpace(int components) {
        return switch (components) {
            case 1 -> ColorSpace.GRAY;
            case 3 -> ColorSpace.RGB;
            case 4 -> ColorSpace.CMYK;
            default -> null;
        };
    }
}
