package dev.quarry.image;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * JSON of a list of source images. Null members are omitted.
 *
 * @param totalIsEstimate true, or null if the total is exact
 * @param cursor start of the next page; null if the request contained an integer offset
 * @param links previous and next page; null if the response has no pages
 * @param facets counts by field and value; null if not requested
 */
@Schema(name = "SourceImageList")
@JsonPropertyOrder({"total", "total_is_estimate", "items", "cursor", "links", "facets"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceImageListJson(
        @Schema(description = "Number of matching images on all pages", examples = "1")
        long total,

        @Nullable
        @Schema(description = "`true` if `total` is an estimate, which is above 10000; omitted if it is exact")
        @JsonProperty("total_is_estimate")
        Boolean totalIsEstimate,

        @Schema(type = SchemaType.ARRAY, implementation = SourceImageJson.class)
        List<ItemJson> items,

        @Nullable @Schema(description = "Value of `offset` for the next page; the page after the last one is empty")
        String cursor,

        @Nullable PageLinksJson links,

        @Nullable @Schema(description = "Number of images for each value of the requested fields")
        Map<String, List<FacetJson>> facets) {

    /** Creates the response to an upload: the stored images in order, without pages. */
    public static SourceImageListJson ofUpload(List<SourceImage> images) {
        return new SourceImageListJson(
                images.size(), null, images.stream().map(ItemJson::new).toList(), null, null, null);
    }
}
