package dev.quarry.image.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JSON of a link. */
@Schema(name = "Link")
@JsonPropertyOrder({"url", "expires"})
public record LinkJson(
        @Schema(
                description = "URL that returns the image without an API key",
                examples =
                        "https://images.example.org/links/mycompany/063c3dce6a528d8944a63185bd4c7b161454ee4f?expires=…")
        String url,

        @Schema(format = "date-time", examples = "2019-12-10T12:13:24+00:00")
        String expires) {}
