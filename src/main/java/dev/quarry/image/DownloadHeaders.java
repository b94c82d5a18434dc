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
 * Response headers of a download, whole or partial.
 *
 * @param others additional headers; they replace headers of the same name
 */
public record DownloadHeaders(SourceImage image, String cacheControl, Map<String, String> others) {

    /** Returns a strong tag, since the binary hash identifies the exact bytes. */
    Validators validators() {
        return new Validators(EntityTag.strong(image.fingerprint().binaryHash().value()), image.created());
    }

    Map<String, String> ofWhole() {
        return ofBytes(image.fingerprint().size());
    }

    /** Returns the headers of a 206 (RFC 9110, 15.3.7). */
    Map<String, String> ofPart(ByteRange range) {
        var headers = ofBytes(range.length());
        headers.put("Content-Range", range.contentRange(image.fingerprint().size()));
        return headers;
    }

    /** Returns the headers of a 304, without those that describe the file (RFC 9110, 15.4.5). */
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

    /** Returns the digest of the whole file, also for a range (RFC 9530, 3): clients verify the file they assembled. */
    private String digest() {
        return DigestAlgorithm.SHA_256.field(
                HexFormat.of().parseHex(image.fingerprint().sha256()));
    }
}
