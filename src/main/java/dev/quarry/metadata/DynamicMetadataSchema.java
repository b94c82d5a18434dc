package dev.quarry.metadata;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Schema of dynamic metadata for the OpenAPI document. {@link DynamicKind} validates the values. */
@Schema(name = "DynamicMetadata", description = "Dynamic metadata of an image; part of what its hash is computed from")
public interface DynamicMetadataSchema {

    @Schema(name = "subject_area", description = "Area of the main subject")
    AreaSchema subjectArea();

    @Schema(name = "crop_area", description = "Area to keep when the image is cropped")
    AreaSchema cropArea();

    @Schema(
            name = "multi_areas",
            description = "1 to 100 areas under names that the client chooses",
            examples = "{\"face\":{\"crop_area\":{\"x\":10,\"y\":10,\"width\":50,\"height\":50}}}")
    Map<String, NamedAreaSchema> multiAreas();

    @Schema(description = "Text that makes a distinct image of the same bytes")
    VersionSchema version();

    /** A rectangle. */
    @Schema(
            name = "Area",
            description = "Rectangle of the image, in pixels or percent",
            examples = "{\"x\":100,\"y\":100,\"width\":50,\"height\":50}")
    interface AreaSchema {

        @Schema(required = true, minimum = "0", examples = "100")
        int x();

        @Schema(required = true, minimum = "0", examples = "100")
        int y();

        @Schema(
                minimum = "1",
                description = "Required for a crop area; default 1 for a `subject_area`",
                examples = "50")
        int width();

        @Schema(
                minimum = "1",
                description = "Required for a crop area; default 1 for a `subject_area`",
                examples = "50")
        int height();

        @Schema(description = "`true`: the numbers are percent of the image's size")
        boolean percentage();
    }

    /** One of several areas. */
    @Schema(name = "NamedArea", description = "One area of `multi_areas`")
    interface NamedAreaSchema {

        @Schema(name = "crop_area", required = true)
        AreaSchema cropArea();
    }

    /** A text that distinguishes images of the same bytes. */
    @Schema(name = "Version", description = "Text that distinguishes images of the same bytes")
    interface VersionSchema {

        @Schema(required = true, examples = "second edition")
        String text();
    }
}
