package dev.quarry.image;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The neighbours of a page; each is left out where there is none. */
@Schema(name = "PageLinks")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageLinksJson(@Nullable Link prev, @Nullable Link next) {

    /** One neighbour. */
    @Schema(name = "PageLink")
    public record Link(
            @Schema(description = "Relative to the service", examples = "/sourceimages/mycompany?limit=20&offset=40")
            String href) {}
}
