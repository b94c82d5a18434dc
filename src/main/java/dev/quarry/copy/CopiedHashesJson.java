package dev.quarry.copy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What has become of several copies, by the hashes as they were asked for.
 *
 * @param created the destination did not have these
 * @param existing the destination had these, overwritten or left alone as was asked
 * @param notfound there are no such images
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
