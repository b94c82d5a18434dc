package dev.quarry.format;

import java.util.Optional;

/** Image sequence of a HEIF file, from its movie box (ISO/IEC 23008-12, clause 7). */
final class HeifTracks {

    private String handler = "";
    private long samples;
    private Bytes header = Bytes.NONE;
    private Optional<HeifProperty> codec = Optional.empty();

    private long frames;
    private boolean alpha;
    private Bytes pictureHeader = Bytes.NONE;
    private Optional<HeifProperty> pictureCodec = Optional.empty();

    void handler(Bytes hdlr) {
        handler = hdlr.text(8, 4);
    }

    void samples(Bytes stsz) {
        samples = stsz.u32be(8);
    }

    void header(Bytes tkhd) {
        header = tkhd;
    }

    void codec(HeifProperty configuration) {
        codec = Optional.of(configuration);
    }

    void endTrack() {
        if (handler.equals("pict") || handler.equals("vide")) {
            if (samples > frames) {
                frames = samples;
                pictureHeader = header;
                pictureCodec = codec;
            }
        } else if (handler.equals("auxv")) {
            alpha = true;
        }
        handler = "";
        samples = 0;
        codec = Optional.empty();
    }

    /** Returns the number of frames of the longest track; 0 without a track. */
    int frames() {
        return (int) Math.min(frames, Integer.MAX_VALUE);
    }

    /** Returns the properties of a file that has only a sequence: its size is that of the track. */
    ImageFacts facts(ImageFormat format) {
        // Three time fields precede the size: 4 bytes each, or 8 bytes in version 1.
        var size = pictureHeader.u8(0) == 0 ? 76 : 88;
        return new ImageFacts(
                format,
                (int) (pictureHeader.u32be(size) >> 16),
                (int) (pictureHeader.u32be(size + 4) >> 16),
                pictureCodec.filter(HeifProperty::codecIsMonochrome).isPresent() ? ColorSpace.GRAY : ColorSpace.RGB,
                pictureCodec.map(HeifProperty::codecBitDepth).orElse(8),
                alpha,
                frames(),
                ImageFacts.UPRIGHT);
    }
}
