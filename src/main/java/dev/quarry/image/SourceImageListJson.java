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
 * Source images on the wire.
 *
 * @param totalIsEstimate true, or null, and left out, where the total is exact
 * @param cursor where the next page begins; null, and left out, where an integer offset was asked for
 * @param links the pages before and behind; null, and left out, where there are no pages
 * @param facets null, and left out, where none were asked for
 */
@Schema(name = "SourceImageList")
@JsonPropertyOrder({"total", "total_is_estimate", "items", "cursor", "links", "facets"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceImageListJson(
        @Schema(description = "How many images there are in all", examples = "1")
        long total,

        @Nullable
        @Schema(description = "true: there are more than 10000, and about that many; left out: the total is exact")
        @JsonProperty("total_is_estimate")
        Boolean totalIsEstimate,

        @Schema(type = SchemaType.ARRAY, implementation = SourceImageJson.class)
        List<ItemJson> items,

        @Nullable @Schema(description = "Send it as offset to get the next page; the page behind the last one is empty")
        String cursor,

        @Nullable PageLinksJson links,

        @Nullable @Schema(description = "For each field that was asked for, how many images have each of its values")
        Map<String, List<FacetJson>> facets) {

    /** The answer to an upload: what was stored, in order, and no pages. */
    public static SourceImageListJson ofUpload(List<SourceImage> images) {
        return new SourceImageListJson(
                images.size(), null, images.stream().map(ItemJson::new).toList(), null, null, null);
    }
}
