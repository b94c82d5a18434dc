package dev.quarry.image;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JSON of one facet value and the number of images that have it. */
@Schema(name = "Facet")
public record FacetJson(
        @Schema(examples = "jpg") String value,

        @Schema(examples = "4") long count) {}
