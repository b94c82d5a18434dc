package dev.quarry.search.grammar;

import dev.quarry.metadata.UserField;
import dev.quarry.problem.Problem;

/** Resolves field names. */
final class FieldNames {

    private FieldNames() {}

    /**
     * Returns the field of a name.
     *
     * @throws Problem {@link dev.quarry.problem.ProblemType#INVALID_FIELD} with the rejected name and the valid ones
     */
    static SearchField find(String name) {
        if (!name.startsWith(MetadataField.PREFIX)) {
            return ImageField.named(name).orElseThrow(() -> Refusal.ofField(name));
        }
        var field = name.substring(MetadataField.PREFIX.length());
        try {
            return new MetadataField(UserField.parse(field));
        } catch (Problem invalid) {
            throw Refusal.of(Refusal.shown(name), "is not a user metadata field. " + invalid.detail());
        }
    }
}
