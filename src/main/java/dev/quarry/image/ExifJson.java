package dev.quarry.image;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.exif.Exif;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When, where and with what a picture was taken; what is not known is missing. */
@Schema(name = "Exif")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"make", "model", "datetime_original", "latitude", "longitude"})
public record ExifJson(
        @Nullable @Schema(examples = "Canon") String make,

        @Nullable @Schema(examples = "Canon EOS 5D") String model,

        @Nullable
        @Schema(
                description = "In ISO 8601, with an offset only if the camera told it",
                examples = "2019-12-10T11:13:24+01:00")
        @JsonProperty("datetime_original")
        String datetimeOriginal,

        @Nullable @Schema(description = "In decimal degrees, south is negative", examples = "47.376887")
        Double latitude,

        @Nullable @Schema(description = "In decimal degrees, west is negative", examples = "8.541694")
        Double longitude) {

    /** @return null if nothing is known */
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
