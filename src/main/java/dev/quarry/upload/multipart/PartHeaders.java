package dev.quarry.upload.multipart;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names found in the headers of a part.
 *
 * @param name name of the form field; empty if there is none
 * @param fileNameOrNull file name as sent; null if the part is not a file
 */
public record PartHeaders(String name, @Nullable String fileNameOrNull) {

    private static final String DISPOSITION = "content-disposition:";

    /** @param text header lines separated by CR LF; headers other than {@code Content-Disposition} are ignored */
    static PartHeaders parse(String text) {
        for (var line : text.split("\r\n")) {
            if (line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length())) {
                return of(DispositionParameters.parse(line.substring(DISPOSITION.length())));
            }
        }
        return new PartHeaders("", null);
    }

    private static PartHeaders of(DispositionParameters parameters) {
        var extended = parameters.get("filename*").flatMap(ExtendedValue::decode);
        var fileName = extended.or(() -> parameters.get("filename")).orElse(null);
        return new PartHeaders(parameters.get("name").orElse(""), fileName);
    }

    /** Returns the file name. Every part that has one is a file, whatever the name of its field. */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileNameOrNull);
    }
}
