package dev.quarry.image;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many images have a value, on the wire. */
@Schema(name = "Facet")
public record FacetJson(
        @Schema(examples = "jpg") String value,

        @Schema(examples = "4") long count) {}
