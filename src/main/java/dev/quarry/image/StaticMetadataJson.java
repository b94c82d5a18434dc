package dev.quarry.image;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON of the metadata read from the file: the five fields that rokka once nested here, and more from its header. */
@Schema(name = "StaticMetadata")
@JsonPropertyOrder({
    "name",
    "format",
    "size",
    "width",
    "height",
    "orientation",
    "color_space",
    "bit_depth",
    "icc_profile",
    "frames",
    "exif"
})
public record StaticMetadataJson(
        @Schema(examples = "cartman.png") String name,

        @Schema(examples = "png") String format,

        @Schema(examples = "1203") long size,

        @Schema(examples = "104") int width,

        @Schema(examples = "97") int height,

        @Schema(description = "EXIF orientation of the stored pixels, 1 (upright) to 8", examples = "1")
        int orientation,

        @Schema(description = "`rgb`, `gray`, `cmyk` or `lab`", examples = "rgb") @JsonProperty("color_space")
        String colorSpace,

        @Schema(description = "Bits per sample; for a palette, bits per index", examples = "8")
        @JsonProperty("bit_depth")
        int bitDepth,

        @Nullable
        @Schema(
                description = "Name of the file's colour profile; omitted if there is none",
                examples = "sRGB IEC61966-2.1")
        @JsonProperty("icc_profile")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String iccProfile,

        @Schema(examples = "1") int frames,

        @Nullable
        @Schema(description = "Only for images uploaded while the organization's option `extract_exif` was on")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        ExifJson exif) {

    static StaticMetadataJson of(SourceImage image) {
        var facts = image.facts();
        return new StaticMetadataJson(
                image.name().value(),
                facts.format().extension(),
                image.fingerprint().size(),
                facts.width(),
                facts.height(),
                facts.orientation(),
                facts.colorSpace().wireName(),
                facts.bitDepth(),
                image.embedded().iccProfileOrNull(),
                facts.frames(),
                ExifJson.of(image.embedded().exif()));
    }
}
