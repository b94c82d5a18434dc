package dev.quarry.image.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * How an identity is to change.
 *
 * @param deletePrevious whether the image goes from which the change starts
 * @param keepHash whether the image changes in place, under a hash that no longer tells what is said of its picture
 */
record MoveFlags(boolean deletePrevious, boolean keepHash) {

    MoveFlags {
        if (deletePrevious && keepHash) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "\"deletePrevious\" and \"keepHash\" exclude each other: with a kept hash nothing is left behind.");
        }
    }

    static MoveFlags of(MultiMap query) {
        return new MoveFlags(
                isTrue("deletePrevious", query.get("deletePrevious")), isTrue("keepHash", query.get("keepHash")));
    }

    /** For a change that cannot be made in place. */
    MoveFlags withoutKeepHash() {
        return new MoveFlags(deletePrevious, false);
    }

    /** rokka's npm client before 4.1 sends the flag in the body of a DELETE. */
    MoveFlags or(JsonNode body) {
        var sent = body.path("deletePrevious");
        return new MoveFlags(
                deletePrevious || !sent.isMissingNode() && isTrue("deletePrevious", sent.asText()), keepHash);
    }

    private static boolean isTrue(String name, @Nullable String value) {
        if (value == null || value.isEmpty() || value.equals("false") || value.equals("0")) {
            return false;
        }
        if (value.equals("true") || value.equals("1")) {
            return true;
        }
        throw new Problem(ProblemType.INVALID_FIELD, "\"" + name + "\" must be true or false.");
    }
}
