package dev.quarry.image;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.http.RokkaTime;
import dev.quarry.metadata.DynamicMetadataSchema;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON of a source image: rokka's fields in rokka's order, plus {@code sha256}. */
@Schema(name = "SourceImage")
@JsonPropertyOrder({
    "hash",
    "short_hash",
    "binary_hash",
    "sha256",
    "created",
    "name",
    "mimetype",
    "format",
    "size",
    "width",
    "height",
    "organization",
    "link",
    "static_metadata",
    "dynamic_metadata",
    "user_metadata",
    "protected",
    "locked",
    "opaque",
    "animated",
    "deleted",
    "deleted_date"
})
public record SourceImageJson(
        @Schema(
                description = "Identity of the image; never changes",
                examples = "063c3dce6a528d8944a63185bd4c7b161454ee4f")
        String hash,

        @Schema(description = "Prefix of the hash that was unique when the image was created", examples = "063c3d")
        @JsonProperty("short_hash")
        String shortHash,

        @Schema(description = "SHA-1 of the file's bytes", examples = "498fed612f01199cd6702f5effe5fa7bb67e44f4")
        @JsonProperty("binary_hash")
        String binaryHash,

        @Schema(
                description = "SHA-256 of the file's bytes",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(format = "date-time", examples = "2019-12-10T11:13:24+00:00")
        String created,

        @Schema(description = "File name of the latest upload, or the name set since", examples = "cartman.png")
        String name,

        @Schema(examples = "image/png") String mimetype,

        @Schema(description = "File extension", examples = "png")
        String format,

        @Schema(description = "Size in bytes", examples = "1203")
        long size,

        @Schema(description = "Width in pixels, as displayed", examples = "104")
        int width,

        @Schema(description = "Height in pixels, as displayed", examples = "97")
        int height,

        @Schema(examples = "mycompany") String organization,

        @Schema(examples = "/sourceimages/mycompany/063c3dce6a528d8944a63185bd4c7b161454ee4f")
        String link,

        @JsonProperty("static_metadata") StaticMetadataJson staticMetadata,

        @Schema(implementation = DynamicMetadataSchema.class) @JsonProperty("dynamic_metadata")
        Map<String, Object> dynamicMetadata,

        @Schema(ref = "UserMetadata") @JsonProperty("user_metadata")
        Map<String, Object> userMetadata,

        @Schema(description = "Whether reading the bytes requires an extra role") @JsonProperty("protected")
        boolean isProtected,

        @Schema(description = "Whether the image cannot be deleted, renamed or changed in place")
        boolean locked,

        @Schema(description = "Whether the file declares no transparency")
        boolean opaque,

        @Schema(description = "Whether the file contains more than one frame")
        boolean animated,

        @Schema(description = "Whether the image is deleted: it can be restored, and only `deleted=true` returns it")
        boolean deleted,

        @Nullable
        @Schema(
                description = "Time of deletion; omitted if the image is not deleted",
                format = "date-time",
                examples = "2019-12-10T11:13:24+00:00")
        @JsonProperty("deleted_date")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String deletedDate) {

    public static SourceImageJson of(SourceImage image) {
        var facts = image.facts();
        return new SourceImageJson(
                image.hash(),
                image.shortHash(),
                image.fingerprint().binaryHash().value(),
                image.fingerprint().sha256(),
                RokkaTime.format(image.created()),
                image.name().value(),
                facts.format().mediaType(),
                facts.format().extension(),
                image.fingerprint().size(),
                facts.width(),
                facts.height(),
                image.organization(),
                image.link(),
                StaticMetadataJson.of(image),
                image.dynamicMetadata(),
                image.userMetadata(),
                image.isProtected(),
                image.isLocked(),
                facts.opaque(),
                facts.animated(),
                image.state().deleted().isPresent(),
                image.state().deleted().map(RokkaTime::format).orElse(null));
    }
}
