package dev.quarry.image.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * Options of a change of dynamic metadata or protection.
 *
 * @param deletePrevious whether to delete the original image
 * @param keepHash whether to change the image in place, under a hash that no longer matches its metadata
 */
record MoveFlags(boolean deletePrevious, boolean keepHash) {

    MoveFlags {
        if (deletePrevious && keepHash) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`deletePrevious` and `keepHash` are mutually exclusive: `keepHash` leaves no previous image.");
        }
    }

    static MoveFlags of(MultiMap query) {
        return new MoveFlags(
                isTrue("deletePrevious", query.get("deletePrevious")), isTrue("keepHash", query.get("keepHash")));
    }

    /** Returns the flags for a change that cannot be made in place. */
    MoveFlags withoutKeepHash() {
        return new MoveFlags(deletePrevious, false);
    }

    /** Adds {@code deletePrevious} from the body of a DELETE, where rokka's npm client before 4.1 sends it. */
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
        throw new Problem(ProblemType.INVALID_FIELD, "`" + name + "` must be `true` or `false`.");
    }
}
