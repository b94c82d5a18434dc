package dev.quarry.format;

/**
 * Properties that an image file declares.
 *
 * @param width width in pixels as displayed, after orientation and clean aperture; at least 1
 * @param height height in pixels as displayed; at least 1
 * @param bitDepth bits per sample, for a palette the bits per index
 * @param alpha whether the file declares transparency; pixels are not decoded
 * @param frames number of animation frames or TIFF pages
 * @param orientation EXIF orientation, 1 (upright) to 8
 */
public record ImageFacts(
        ImageFormat format,
        int width,
        int height,
        ColorSpace colorSpace,
        int bitDepth,
        boolean alpha,
        int frames,
        int orientation) {

    public static final int UPRIGHT = 1;

    /** Whether the file declares no transparency. */
    public boolean opaque() {
        return !alpha;
    }

    /** Whether the image has more than one frame. TIFF pages are not an animation. */
    public boolean animated() {
        return frames > 1 && format != ImageFormat.TIFF;
    }
}
