package dev.quarry.image;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON of the links to the previous and next page. A missing page is omitted. */
@Schema(name = "PageLinks")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageLinksJson(@Nullable Link prev, @Nullable Link next) {

    /** JSON of the link to one page. */
    @Schema(name = "PageLink")
    public record Link(
            @Schema(
                    description = "Path and query, relative to the server",
                    examples = "/sourceimages/mycompany?limit=20&offset=40")
            String href) {}
}
