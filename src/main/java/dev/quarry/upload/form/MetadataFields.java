package dev.quarry.upload.form;

import dev.quarry.image.UploadedMetadata;
import dev.quarry.metadata.DynamicMetadata;
import dev.quarry.metadata.UserMetadata;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.HashMap;
import java.util.Map;

/**
 * Metadata and options of the files of a request. {@code meta_user[i]} belongs to file i; fields and files may come in
 * any order. Unknown fields are ignored, as rokka does.
 */
public final class MetadataFields {

    private final RemoteUrls urls;
    private final Map<Integer, UserMetadata> user = new HashMap<>();
    private final Map<Integer, DynamicMetadata> dynamic = new HashMap<>();
    private final Map<Integer, Boolean> protection = new HashMap<>();
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
                case "meta_dynamic" -> dynamic(name, parsed, value);
                case "options" -> options(name, parsed, value);
                default -> {}
            }
        });
    }

    /** Returns the metadata of a file. */
    public UploadedMetadata of(int file) {
        return new UploadedMetadata(
                user.getOrDefault(file, UserMetadata.NONE),
                dynamic.getOrDefault(file, DynamicMetadata.NONE),
                protection.getOrDefault(file, false));
    }

    /** @throws Problem {@link ProblemType#INVALID_FIELD} if a field belongs to a file that is not in the request */
    public void requireFiles(int count) {
        requireFiles("meta_user", user, count);
        requireFiles("meta_dynamic", dynamic, count);
        requireFiles("options", protection, count);
    }

    private static void requireFiles(String kind, Map<Integer, ?> said, int count) {
        for (var index : said.keySet()) {
            if (index >= count) {
                throw new Problem(
                        ProblemType.INVALID_FIELD,
                        "Field `" + kind + "[" + index + "]` has no matching file. The request contains " + count
                                + ", numbered from 0.");
            }
        }
    }

    private void user(String name, FieldName parsed, String value) {
        var said = parsed.entry()
                .map(entry -> UserMetadata.ofText(entry, value))
                .orElseGet(() -> UserMetadata.parse(FieldValue.object(name, value)));
        user.merge(index(parsed), said, UserMetadata::with);
    }

    private void dynamic(String name, FieldName parsed, String value) {
        var object = FieldValue.object(name, value);
        var said = parsed.entry()
                .map(entry -> DynamicMetadata.NONE.with(entry, object))
                .orElseGet(() -> DynamicMetadata.parse(object));
        dynamic.merge(index(parsed), said, DynamicMetadata::with);
    }

    /** Supports only {@code protected} of rokka's options. */
    private void options(String name, FieldName parsed, String value) {
        var isProtected = parsed.entry()
                .map(entry -> entry.equals("protected") && isTrue(name, value))
                .orElseGet(() -> isTrue(
                        name, FieldValue.object(name, value).path("protected").asText("false")));
        protection.merge(index(parsed), isProtected, Boolean::logicalOr);
    }

    private static boolean isTrue(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new Problem(
                        ProblemType.INVALID_FIELD, "`protected` in field `" + name + "` must be `true` or `false`.");
        };
    }

    private int index(FieldName name) {
        return name.index().orElseGet(() -> nextOfKind.merge(name.kind(), 1, Integer::sum) - 1);
    }
}
