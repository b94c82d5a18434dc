package dev.quarry.image;

import dev.quarry.blob.ByteRange;
import dev.quarry.http.ContentDisposition;
import dev.quarry.http.conditional.EntityTag;
import dev.quarry.http.conditional.HttpDate;
import dev.quarry.http.conditional.Validators;
import dev.quarry.http.digest.DigestAlgorithm;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the head of a download tells about the file; the same for all of it and for a part.
 *
 * @param others headers that are told besides, or instead
 */
public record DownloadHeaders(SourceImage image, String cacheControl, Map<String, String> others) {

    /** The binary hash names the exact bytes, so the tag is strong. */
    Validators validators() {
        return new Validators(EntityTag.strong(image.fingerprint().binaryHash().value()), image.created());
    }

    Map<String, String> ofWhole() {
        return ofBytes(image.fingerprint().size());
    }

    /** RFC 9110, 15.3.7. */
    Map<String, String> ofPart(ByteRange range) {
        var headers = ofBytes(range.length());
        headers.put("Content-Range", range.contentRange(image.fingerprint().size()));
        return headers;
    }

    /** Nothing that describes the file: RFC 9110, 15.4.5 leaves that to the answer that the client has kept. */
    Map<String, String> ofNotModified() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ETag", validators().tag().toString());
        headers.put("Cache-Control", cacheControl);
        return headers;
    }

    private Map<String, String> ofBytes(long length) {
        var headers = ofNotModified();
        headers.put("Content-Type", image.facts().format().mediaType());
        headers.put("Content-Length", Long.toString(length));
        headers.put("Last-Modified", HttpDate.format(validators().lastModified()));
        headers.put("Accept-Ranges", "bytes");
        headers.put("Repr-Digest", digest());
        headers.put(
                "Content-Disposition",
                ContentDisposition.attachment(image.name().value()));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.putAll(others);
        return headers;
    }

    /** Of the whole file, on a part too (RFC 9530, 3): a client can check what it put together. */
    private String digest() {
        return DigestAlgorithm.SHA_256.field(
                HexFormat.of().parseHex(image.fingerprint().sha256()));
    }
}
