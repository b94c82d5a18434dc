package dev.quarry.upload;

import dev.quarry.image.FileName;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.upload.multipart.Boundary;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Validated head of an upload request.
 *
 * @param boundaryOrNull boundary of a multipart body; null if the body is the file itself
 * @param rawName name of the file if the body is the file itself
 * @param length the declared {@code Content-Length} in bytes, if any
 * @param maxRequest maximum number of body bytes to read
 * @param digests declared digests of the whole body
 */
record UploadHead(
        @Nullable Boundary boundaryOrNull,
        FileName rawName,
        OptionalLong length,
        long maxRequest,
        BodyDigests digests) {

    // Room for delimiters, part headers and form fields around a file of the maximum size.
    private static final long SLACK = 2L * 1024 * 1024;

    private static final Pattern RAW_IMAGE =
            Pattern.compile("\\s*image/[a-z0-9.+-]+\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    /** @throws Problem if the head shows that the upload must be rejected */
    static UploadHead of(HttpServerRequest request, long maxSize) {
        var length = length(request.getHeader(HttpHeaders.CONTENT_LENGTH), maxSize);
        var digests = BodyDigests.of(request.headers());
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && RAW_IMAGE.matcher(type).matches()) {
            var name = request.getParam("name");
            var rawName = name == null || name.isEmpty() ? FileName.UNNAMED : FileName.of(name);
            return new UploadHead(null, rawName, length, maxSize, digests);
        }
        return new UploadHead(Boundary.of(type), FileName.UNNAMED, length, maxSize + SLACK, digests);
    }

    Optional<Boundary> boundary() {
        return Optional.ofNullable(boundaryOrNull);
    }

    /** Returns a lower bound of the bytes to store, without the possible overhead of a form; may be negative. */
    long leastBytes() {
        return length.orElse(0) - (boundaryOrNull == null ? 0 : SLACK);
    }

    private static OptionalLong length(@Nullable String declared, long maxSize) {
        if (declared == null) {
            return OptionalLong.empty();
        }
        if ("0".equals(declared)) {
            throw new Problem(ProblemType.NO_FILE, "The body is empty. " + ProblemType.NO_FILE.message());
        }
        // Vert.x has verified that this is a number. With more than 18 digits it may not fit into a long.
        if (declared.length() > 18 || Long.parseLong(declared) > maxSize + SLACK) {
            throw new Problem(ProblemType.TOO_LARGE, "The request must not be larger than " + maxSize + " bytes.");
        }
        return OptionalLong.of(Long.parseLong(declared));
    }
}
