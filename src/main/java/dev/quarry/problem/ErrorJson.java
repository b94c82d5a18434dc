package dev.quarry.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** rokka's body of a resource error: {@code {"error":{"code":404,"message":"…"}}}. */
@Schema(name = "ResourceError", description = "A refusal or failure that concerns the resource.")
public record ErrorJson(Content error) {

    /** The status again, and a message that names the field and the remedy. */
    @Schema(name = "ResourceErrorContent")
    @JsonPropertyOrder({"code", "message"})
    public record Content(
            @Schema(description = "The HTTP status", examples = "404")
            int code,

            @Schema(description = "What is wrong, and what helps", examples = "No source image found.")
            String message) {}

    static ErrorJson of(int code, String message) {
        return new ErrorJson(new Content(code, message));
    }

    /** What a problem is told in where nothing more precise is known. */
    public static ErrorJson of(ProblemType type) {
        return of(type.status(), type.message());
    }
}
