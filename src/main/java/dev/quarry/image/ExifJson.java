package dev.quarry.image;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.exif.Exif;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON of the date, place and camera of an image. Unknown fields are omitted. */
@Schema(name = "Exif")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"make", "model", "datetime_original", "latitude", "longitude"})
public record ExifJson(
        @Nullable @Schema(examples = "Canon") String make,

        @Nullable @Schema(examples = "Canon EOS 5D") String model,

        @Nullable
        @Schema(
                description = "Date and time in ISO 8601, with an offset only if the camera recorded one",
                examples = "2019-12-10T11:13:24+01:00")
        @JsonProperty("datetime_original")
        String datetimeOriginal,

        @Nullable @Schema(description = "Decimal degrees; negative values are south", examples = "47.376887")
        Double latitude,

        @Nullable @Schema(description = "Decimal degrees; negative values are west", examples = "8.541694")
        Double longitude) {

    /** @return null if the file has no such metadata */
    static @Nullable ExifJson of(Exif exif) {
        var place = Optional.ofNullable(exif.place());
        return exif.isEmpty()
                ? null
                : new ExifJson(
                        exif.make(),
                        exif.model(),
                        exif.datetimeOriginal(),
                        place.map(Exif.Place::latitude).orElse(null),
                        place.map(Exif.Place::longitude).orElse(null));
    }
}
