package dev.quarry.image;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Source images on the wire.
 *
 * @param cursor where the next page begins; null, and left out, where an integer offset was asked for
 * @param links the pages before and behind; null, and left out, where there are no pages
 */
@Schema(name = "SourceImageList")
@JsonPropertyOrder({"total", "items", "cursor", "links"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceImageListJson(
        @Schema(description = "How many images there are in all", examples = "1")
        long total,

        List<SourceImageJson> items,

        @Nullable @Schema(description = "Send it as offset to get the next page; the page behind the last one is empty")
        String cursor,

        @Nullable PageLinksJson links) {

    /** The answer to an upload: what was stored, in order, and no pages. */
    public static SourceImageListJson ofUpload(List<SourceImage> images) {
        return new SourceImageListJson(images.size(), json(images), null, null);
    }

    static SourceImageListJson ofAll(Page<SourceImage> page) {
        return new SourceImageListJson(page.total(), json(page.items()), null, null);
    }

    static SourceImageListJson ofPage(String organization, ListQuery query, Page<SourceImage> page) {
        return PageLinks.of(organization, query, page).answer(json(page.items()));
    }

    private static List<SourceImageJson> json(List<SourceImage> images) {
        return images.stream().map(SourceImageJson::of).toList();
    }
}
