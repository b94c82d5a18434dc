package dev.quarry.search;

/** The number of images in a list, exact or estimated. */
public record Total(long count, boolean isEstimate) {

    public static Total exactly(long count) {
        return new Total(count, false);
    }
}
