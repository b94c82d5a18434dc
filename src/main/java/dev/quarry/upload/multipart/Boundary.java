package dev.quarry.upload.multipart;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Boundary between the parts of a multipart body (RFC 2046, section 5.1.1).
 *
 * @param value 1 to 70 characters
 */
public record Boundary(String value) {

    private static final Pattern MULTIPART =
            Pattern.compile("\\s*multipart/form-data\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*boundary\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]*))", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

    /**
     * Parses the boundary of a {@code Content-Type} header.
     *
     * @throws Problem 415 if the media type is not {@code multipart/form-data}, 400 if the boundary is missing or
     *     invalid
     */
    public static Boundary of(@Nullable String contentType) {
        if (contentType == null || !MULTIPART.matcher(contentType).matches()) {
            throw new Problem(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "`Content-Type` must be `multipart/form-data` or `image/*`. With curl: `-F filedata=@image.png`.");
        }
        var parameter = PARAMETER.matcher(contentType);
        if (!parameter.find()) {
            throw malformed("`Content-Type` has no boundary.");
        }
        var value = parameter.group(1) != null ? parameter.group(1) : parameter.group(2);
        if (!VALUE.matcher(value).matches()) {
            throw malformed("The boundary in `Content-Type` is not valid.");
        }
        return new Boundary(value);
    }

    private static Problem malformed(String what) {
        return new Problem(
                ProblemType.MALFORMED_MULTIPART,
                what + " Let the HTTP client set this header, because it chooses the boundary.");
    }
}
