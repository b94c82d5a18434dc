package dev.quarry.search.grammar;

import dev.quarry.metadata.UserField;
import dev.quarry.problem.Problem;

/** Finds the field that a name means. */
final class FieldNames {

    private FieldNames() {}

    /** @throws Problem {@link dev.quarry.problem.ProblemType#INVALID_FIELD} naming the field and those there are */
    static SearchField find(String name) {
        if (!name.startsWith(MetadataField.PREFIX)) {
            return ImageField.named(name).orElseThrow(() -> Refusal.ofField(name));
        }
        var field = name.substring(MetadataField.PREFIX.length());
        try {
            return new MetadataField(UserField.parse(field));
        } catch (Problem invalid) {
            throw Refusal.of(Refusal.shown(name), "is no field of user metadata. " + invalid.detail());
        }
    }
}
