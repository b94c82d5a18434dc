package dev.quarry.metadata;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What dynamic metadata looks like, for the API document; {@link DynamicKind} reads it. */
@Schema(name = "DynamicMetadata", description = "What is said of an image's picture")
public interface DynamicMetadataSchema {

    @Schema(name = "subject_area", description = "What the picture is about")
    AreaSchema subjectArea();

    @Schema(name = "crop_area", description = "What is to be left when the picture is cropped")
    AreaSchema cropArea();

    @Schema(
            name = "multi_areas",
            description = "Areas by names of the client's choice",
            examples = "{\"face\":{\"crop_area\":{\"x\":10,\"y\":10,\"width\":50,\"height\":50}}}")
    Map<String, NamedAreaSchema> multiAreas();

    @Schema(description = "Makes another image without another picture")
    VersionSchema version();

    /** A rectangle. */
    @Schema(
            name = "Area",
            description = "A rectangle of the picture, in pixels",
            examples = "{\"x\":100,\"y\":100,\"width\":50,\"height\":50}")
    interface AreaSchema {

        @Schema(required = true, minimum = "0", examples = "100")
        int x();

        @Schema(required = true, minimum = "0", examples = "100")
        int y();

        @Schema(minimum = "1", description = "A subject_area can do without", examples = "50")
        int width();

        @Schema(minimum = "1", description = "A subject_area can do without", examples = "50")
        int height();

        @Schema(description = "true: the numbers are percent of the picture's size")
        boolean percentage();
    }

    /** One of several. */
    @Schema(name = "NamedArea", description = "One of multi_areas")
    interface NamedAreaSchema {

        @Schema(name = "crop_area", required = true)
        AreaSchema cropArea();
    }

    /** Whatever tells two images of the same bytes apart. */
    @Schema(name = "Version", description = "Tells an image from others of the same bytes")
    interface VersionSchema {

        @Schema(required = true, examples = "second edition")
        String text();
    }
}
