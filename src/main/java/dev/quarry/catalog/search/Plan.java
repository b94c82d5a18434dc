package dev.quarry.catalog.search;

/**
 * Plan by which a list is read. The best plan depends on how many images meet a condition. Quarry counts them, because
 * the statistics of PostgreSQL do not cover the values of each field.
 *
 * @param code stored in cursors, so that all pages of a list are read by the same plan
 */
public record Plan(int code) {

    /** Reads images in the list's order and tests each against the conditions. For conditions that many images meet. */
    public static final Plan ROWS = new Plan(-1);

    /** Reads all images that meet any of the conditions, then sorts. For conditions that few images meet. */
    public static final Plan UNION = new Plan(-2);

    /**
     * Intersects the sets of all conditions that {@code image_field} has, then sorts. For conditions that many images
     * meet, of which few meet all.
     */
    public static final Plan TOGETHER = new Plan(-3);

    private static final int SET = 64;

    /** Reads along an index that contains the images of this condition in the list's order. */
    public static Plan along(int condition) {
        return new Plan(condition);
    }

    /** Reads all images that meet this condition, then sorts. For a condition that few images meet. */
    public static Plan set(int condition) {
        return new Plan(SET + condition);
    }

    boolean isAlong() {
        return code >= 0 && code < SET;
    }

    boolean isSet() {
        return code >= SET;
    }

    int condition() {
        return isSet() ? code - SET : code;
    }
}
