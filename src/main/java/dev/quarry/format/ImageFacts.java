package dev.quarry.format;

/**
 * What an image file says about itself.
 *
 * @param width in pixels, as displayed: an orientation that swaps the axes and a clean aperture are applied; at least 1
 * @param height in pixels, as displayed; at least 1
 * @param bitDepth bits per sample, for a palette the bits per index
 * @param alpha whether the file declares any transparency; its pixels are not looked at
 * @param frames how many pictures it holds: of an animation, or the pages of a TIFF
 * @param orientation how the stored pixels are turned for display, as EXIF counts it: 1 (upright) to 8
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

    /** No transparency declared. */
    public boolean opaque() {
        return !alpha;
    }

    /** More than one frame; the pages of a TIFF are not shown one after the other. */
    public boolean animated() {
        return frames > 1 && format != ImageFormat.TIFF;
    }
}
