package dev.quarry.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** rokka's body of a resource error, with a reason: {@code {"error":{"code":404,"message":"…","reason":"…"}}}. */
@Schema(name = "ResourceError", description = "Error that concerns the resource or the request.")
public record ErrorJson(Content error) {

    @Schema(name = "ResourceErrorContent")
    @JsonPropertyOrder({"code", "message", "reason"})
    public record Content(
            @Schema(description = "HTTP status code", examples = "404")
            int code,

            @Schema(
                    description = "What is wrong and how to fix it. For people; the text may change.",
                    examples = "No source image found.")
            String message,

            @Schema(examples = "IMAGE_NOT_FOUND") ProblemType reason) {}

    static ErrorJson of(ProblemType type, String message) {
        return new ErrorJson(new Content(type.status(), message, type));
    }

    /** Returns the body with the message that the table has for this problem. */
    public static ErrorJson of(ProblemType type) {
        return of(type, type.message());
    }
}
