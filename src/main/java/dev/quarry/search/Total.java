package dev.quarry.search;

/** How many images a list holds, or about how many. */
public record Total(long count, boolean isEstimate) {

    public static Total exactly(long count) {
        return new Total(count, false);
    }
}
