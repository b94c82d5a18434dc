package dev.quarry.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Set;

/**
 * A rectangle of an image.
 *
 * @param field name of the area in messages
 * @param percentage whether the numbers are percent of the image's size instead of pixels
 */
record Area(String field, int x, int y, int width, int height, boolean percentage) {

    private static final Set<String> MEMBERS = Set.of("x", "y", "width", "height", "percentage");
    private static final int WHOLE = 100;

    /**
     * Parses an area.
     *
     * @param smallest default of width and height; 0 makes them required
     * @throws Problem {@link ProblemType#INVALID_FIELD} naming the member and the rule
     */
    static Area parse(String field, JsonNode json, int smallest) {
        Members.requireOnly(field, json, MEMBERS);
        return new Area(
                field,
                number(field, json, "x", 0, -1),
                number(field, json, "y", 0, -1),
                number(field, json, "width", 1, smallest),
                number(field, json, "height", 1, smallest),
                percentage(field, json));
    }

    /** Returns the stored form: every number, and {@code percentage} only if it is true. */
    ObjectNode json() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("x", x)
                .put("y", y)
                .put("width", width)
                .put("height", height);
        return percentage ? json.put("percentage", true) : json;
    }

    /** @throws Problem {@link ProblemType#INVALID_FIELD} if the area extends outside the image */
    void requireWithin(int imageWidth, int imageHeight) {
        var right = percentage ? WHOLE : imageWidth;
        var bottom = percentage ? WHOLE : imageHeight;
        if ((long) x + width > right || (long) y + height > bottom) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`" + field + "` extends outside the image: `x` + `width` must be at most " + right
                            + ", `y` + `height` at most " + bottom + (percentage ? " percent." : "."));
        }
    }

    private static int number(String field, JsonNode json, String name, int least, int absent) {
        var value = json.path(name);
        if (value.isMissingNode() && absent >= least) {
            return absent;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`" + name + "` of `" + field + "` must be an integer of at least " + least + ".");
        }
        return value.intValue();
    }

    private static boolean percentage(String field, JsonNode json) {
        var value = json.path("percentage");
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new Problem(ProblemType.INVALID_FIELD, "`percentage` of `" + field + "` must be `true` or `false`.");
        }
        return value.asBoolean();
    }
}
