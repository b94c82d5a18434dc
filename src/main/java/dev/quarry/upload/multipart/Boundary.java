package dev.quarry.upload.multipart;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What separates the parts of a body (RFC 2046, 5.1.1).
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
     * Takes the boundary from a request's {@code Content-Type}.
     *
     * @throws Problem 415 if the type is another one, 400 if the boundary is missing or not valid
     */
    public static Boundary of(@Nullable String contentType) {
        if (contentType == null || !MULTIPART.matcher(contentType).matches()) {
            throw new Problem(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Send the file as multipart/form-data, as curl does with: -F filedata=@image.png");
        }
        var parameter = PARAMETER.matcher(contentType);
        if (!parameter.find()) {
            throw malformed("The Content-Type has no boundary.");
        }
        var value = parameter.group(1) != null ? parameter.group(1) : parameter.group(2);
        if (!VALUE.matcher(value).matches()) {
            throw malformed("The Content-Type's boundary is not valid.");
        }
        return new Boundary(value);
    }

    private static Problem malformed(String what) {
        return new Problem(
                ProblemType.MALFORMED_MULTIPART,
                what + " Let your HTTP client set the header: it knows the boundary it writes.");
    }
}
