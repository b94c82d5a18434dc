package dev.quarry.image;

import dev.quarry.hash.HashFunction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** How a source image's identity follows from its bytes; the same rule as rokka's, so that references can move here. */
public final class ImageHash {

    /** PHP's serialization of an empty array: what rokka appends for an image without dynamic metadata. */
    private static final String NO_DYNAMIC_METADATA = "a:0:{}";

    private ImageHash() {}

    /**
     * The hash of an image that has no dynamic metadata and is not protected: the SHA-1 of the lowercase hexadecimal
     * {@code binaryHash} followed by {@code a:0:{}}.
     *
     * @param binaryHash the SHA-1 of the file's bytes, 40 hexadecimal digits in either case
     * @return 40 lowercase hexadecimal digits
     */
    public static String plain(String binaryHash) {
        return sha1(binaryHash.toLowerCase(Locale.ROOT) + NO_DYNAMIC_METADATA);
    }

    private static String sha1(String text) {
        return HexFormat.of().formatHex(HashFunction.SHA_1.of(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
