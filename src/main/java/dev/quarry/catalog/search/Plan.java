package dev.quarry.catalog.search;

/**
 * How a list is read. Which way is good depends on how many images meet a condition, and that is counted: a planner's
 * statistics do not know which values a field has.
 *
 * @param code kept in cursors, so that all pages of a list are read in one way
 */
public record Plan(int code) {

    /** In the list's order, each image held against the conditions: for conditions that many images meet. */
    public static final Plan ROWS = new Plan(-1);

    /** All images that meet one of the conditions, then ordered: for conditions that few images meet. */
    public static final Plan UNION = new Plan(-2);

    /**
     * All images that meet all conditions which an index has, put together from the indexes and then ordered: for conditions
     * that many images meet, but few meet all of.
     */
    public static final Plan TOGETHER = new Plan(-3);

    private static final int SET = 64;

    /** Along an index that has the images which meet this condition together with what the list is ordered by. */
    public static Plan along(int condition) {
        return new Plan(condition);
    }

    /** All images that meet this condition, then ordered: for one that few images meet. */
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
