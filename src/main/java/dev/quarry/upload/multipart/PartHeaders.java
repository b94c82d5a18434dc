package dev.quarry.upload.multipart;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a part's headers say of it.
 *
 * @param name the form field's name; empty where there is none
 * @param fileNameOrNull the file's name as sent; null for a part that is no file
 */
public record PartHeaders(String name, @Nullable String fileNameOrNull) {

    private static final String DISPOSITION = "content-disposition:";

    /** @param text the header lines, separated by CR LF; others than Content-Disposition are passed over */
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

    /** The file's name; a part that has one is a file, whatever its field is called. */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileNameOrNull);
    }
}
