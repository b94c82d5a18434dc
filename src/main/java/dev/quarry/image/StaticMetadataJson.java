package dev.quarry.image;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the file itself says: the five fields that rokka once nested here, and what else its head tells. */
@Schema(name = "StaticMetadata")
@JsonPropertyOrder({"name", "format", "size", "width", "height", "orientation", "color_space", "bit_depth", "frames"})
public record StaticMetadataJson(
        @Schema(examples = "cartman.png") String name,

        @Schema(examples = "png") String format,

        @Schema(examples = "1203") long size,

        @Schema(examples = "104") int width,

        @Schema(examples = "97") int height,

        @Schema(
                description = "How the stored pixels are turned for display, as EXIF counts it: 1 (upright) to 8",
                examples = "1")
        int orientation,

        @Schema(description = "rgb, gray, cmyk or lab", examples = "rgb") @JsonProperty("color_space")
        String colorSpace,

        @Schema(description = "Bits per sample; for a palette, bits per index", examples = "8")
        @JsonProperty("bit_depth")
        int bitDepth,

        @Schema(examples = "1") int frames) {

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
                facts.frames());
    }
}
