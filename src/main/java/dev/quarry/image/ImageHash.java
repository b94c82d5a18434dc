package dev.quarry.image;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarry.hash.HashFunction;
import dev.quarry.metadata.CanonicalJson;
import dev.quarry.metadata.DynamicMetadata;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Computes the hash that identifies a source image, from its bytes, dynamic metadata and protection. Without dynamic
 * metadata and protection it is rokka's hash, so references to rokka images stay valid. See src/docs/identity.md.
 */
public final class ImageHash {

    /** PHP's serialization of an empty array, which rokka appends for an image without dynamic metadata. */
    private static final String NO_DYNAMIC_METADATA = "a:0:{}";

    private ImageHash() {}

    /**
     * Returns the hash of an image that has no dynamic metadata and is not protected: the SHA-1 of the lowercase
     * hexadecimal {@code binaryHash} followed by {@code a:0:{}}.
     *
     * @param binaryHash the SHA-1 of the file's bytes, 40 hexadecimal digits in either case
     * @return 40 lowercase hexadecimal digits
     */
    public static String plain(String binaryHash) {
        return sha1(binaryHash.toLowerCase(Locale.ROOT) + NO_DYNAMIC_METADATA);
    }

    /**
     * Returns the hash of any image: {@link #plain}, or the SHA-1 of the lowercase hexadecimal binary hash followed by
     * the canonical JSON (RFC 8785) of {@code {"dynamic":{…},"protected":true}}, each member only if it applies.
     *
     * @return 40 lowercase hexadecimal digits
     */
    public static String of(BinaryHash binaryHash, DynamicMetadata dynamic, boolean isProtected) {
        var changes = JsonNodeFactory.instance.objectNode();
        if (!dynamic.isEmpty()) {
            changes.set("dynamic", dynamic.json());
        }
        if (isProtected) {
            changes.put("protected", true);
        }
        return changes.isEmpty() ? plain(binaryHash.value()) : sha1(binaryHash.value() + CanonicalJson.of(changes));
    }

    private static String sha1(String text) {
        return HexFormat.of().formatHex(HashFunction.SHA_1.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
