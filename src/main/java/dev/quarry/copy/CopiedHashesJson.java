package dev.quarry.copy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Results of copying several images, with the hashes as requested.
 *
 * @param created images that the destination did not have
 * @param existing images that the destination already had, overwritten or kept according to {@code Overwrite}
 * @param notfound images that do not exist
 */
@Schema(name = "CopiedHashes")
@RegisterForReflection
public record CopiedHashesJson(List<String> created, List<String> existing, List<String> notfound) {

    static CopiedHashesJson none() {
        return new CopiedHashesJson(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(String hash, CopyOutcome outcome) {
        (outcome == CopyOutcome.CREATED ? created : existing).add(hash);
    }
}
