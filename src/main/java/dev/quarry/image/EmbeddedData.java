package dev.quarry.image;

import dev.quarry.exif.Exif;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Metadata embedded in a file.
 *
 * @param iccProfileOrNull name of the colour profile; null if there is none
 * @param exif empty if the file has none or the organization's option {@code extract_exif} was off at upload
 */
public record EmbeddedData(@Nullable String iccProfileOrNull, Exif exif) {

    public Optional<String> iccProfile() {
        return Optional.ofNullable(iccProfileOrNull);
    }
}
