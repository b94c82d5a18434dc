package dev.quarry.upload.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarry.image.UserMetadata;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.HashMap;
import java.util.Map;

/**
 * What a request says of its files beside their bytes, in whatever order it comes: {@code meta_user[i]} belongs to file
 * i. Fields that are not known are passed over, as rokka does.
 */
public final class MetadataFields {

    private final RemoteUrls urls;
    private final Map<Integer, ObjectNode> userMetadata = new HashMap<>();
    private final Map<String, Integer> nextOfKind = new HashMap<>();

    public MetadataFields(RemoteUrls urls) {
        this.urls = urls;
    }

    /** @throws Problem {@link ProblemType#INVALID_FIELD} naming the field */
    void take(String name, String value) {
        FieldName.parse(name).ifPresent(parsed -> {
            switch (parsed.kind()) {
                case "url" -> urls.take(value);
                case "meta_user" -> user(name, parsed, value);
                case "meta_dynamic" -> refuseDynamic(name, parsed, value);
                case "options" -> refuseProtection(name, value);
                default -> {}
            }
        });
    }

    /** @throws Problem {@link ProblemType#INVALID_FIELD} if it is too large */
    public UserMetadata userMetadata(int file) {
        var json = userMetadata.get(file);
        return json == null ? UserMetadata.NONE : new UserMetadata(json);
    }

    /** @throws Problem {@link ProblemType#INVALID_FIELD} if metadata came for a file that did not */
    public void requireFiles(int count) {
        for (var index : userMetadata.keySet()) {
            if (index >= count) {
                throw new Problem(
                        ProblemType.INVALID_FIELD,
                        "Field \"meta_user[" + index + "]\" belongs to no file: the request holds " + count
                                + ", counted from 0.");
            }
        }
    }

    private void user(String name, FieldName parsed, String value) {
        var object = userMetadata.computeIfAbsent(index(parsed), index -> JsonNodeFactory.instance.objectNode());
        if (parsed.entry().isPresent()) {
            object.set(parsed.entry().get(), FieldValue.any(value));
        } else {
            object.setAll((ObjectNode) FieldValue.object(name, value));
        }
    }

    private int index(FieldName name) {
        return name.index().orElseGet(() -> nextOfKind.merge(name.kind(), 1, Integer::sum) - 1);
    }

    // Both change an image's identity. Until that is built, an answer with another hash than asked for would be worse
    // than none.
    private static void refuseDynamic(String name, FieldName parsed, String value) {
        if (parsed.entry().isPresent() || !FieldValue.object(name, value).isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "Field \"" + name + "\" cannot be used: dynamic metadata is not supported yet.");
        }
    }

    private static void refuseProtection(String name, String value) {
        if (FieldValue.object(name, value).path("protected").asBoolean()) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "Field \"" + name + "\" cannot ask for \"protected\": it is not supported yet.");
        }
    }
}
