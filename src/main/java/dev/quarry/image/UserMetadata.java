package dev.quarry.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.nio.charset.StandardCharsets;

/**
 * What users say of an image, on its way in. Fields that it does not name stay as they are; a field that is null goes.
 *
 * @param json an object of at most 64 KiB, without the character U+0000, which PostgreSQL cannot hold
 */
public record UserMetadata(JsonNode json) {

    public static final UserMetadata NONE = new UserMetadata(JsonNodeFactory.instance.objectNode());

    private static final int MAX_BYTES = 64 * 1024;

    public UserMetadata {
        if (!json.isObject()) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "\"meta_user\" must be a JSON object such as {\"title\":\"A picture\",\"int:number\":1}.");
        }
        var text = json.toString();
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new Problem(
                    ProblemType.INVALID_FIELD, "\"meta_user\" is longer than " + MAX_BYTES + " bytes, the limit here.");
        }
        if (text.contains("\\u0000")) {
            throw new Problem(ProblemType.INVALID_FIELD, "\"meta_user\" must not hold the character U+0000.");
        }
    }
}
