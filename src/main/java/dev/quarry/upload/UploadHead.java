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
 * What a request's head tells of an upload; an instance is one that may be read on.
 *
 * @param boundaryOrNull what separates a multipart body's parts; null if the body is the file itself
 * @param rawName the name of the file that the body is
 * @param maxRequest the most bytes that are read
 * @param digests what the whole body is held against
 */
record UploadHead(
        @Nullable Boundary boundaryOrNull,
        FileName rawName,
        OptionalLong length,
        long maxRequest,
        BodyDigests digests) {

    // Delimiters, headers and fields come on top of files that are just small enough.
    private static final long SLACK = 2L * 1024 * 1024;

    private static final Pattern RAW_IMAGE =
            Pattern.compile("\\s*image/[a-z0-9.+-]+\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    /** @throws Problem if the head says that the upload cannot be taken */
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

    /** The bytes that must be stored, as far as the head can tell: without what a form may hold beside its files. */
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
        // Vert.x has made sure that it is a number; one of more digits than a long holds is too large anyway.
        if (declared.length() > 18 || Long.parseLong(declared) > maxSize + SLACK) {
            throw new Problem(
                    ProblemType.TOO_LARGE, "The request is larger than " + maxSize + " bytes, the limit here.");
        }
        return OptionalLong.of(Long.parseLong(declared));
    }
}
