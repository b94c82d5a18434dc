package dev.quarry.image;

import dev.quarry.exif.Exif;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file carries beside its picture.
 *
 * @param iccProfileOrNull the name of its colour profile
 * @param exif empty also where the organization does not want it told
 */
public record EmbeddedData(@Nullable String iccProfileOrNull, Exif exif) {

    public Optional<String> iccProfile() {
        return Optional.ofNullable(iccProfileOrNull);
    }
}
