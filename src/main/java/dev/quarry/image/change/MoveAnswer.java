package dev.quarry.image.change;

import dev.quarry.image.ImageTag;
import dev.quarry.image.SourceImage;
import dev.quarry.image.SourceImageJson;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Creates the responses to a change of an image's hash, with {@code Location} and {@code ETag}. */
final class MoveAnswer {

    private static final String KEPT =
            "299 - \"The hash was kept. It no longer matches the image's bytes and dynamic metadata.\"";

    private MoveAnswer() {}

    /** Returns a 201 with the image, or a 204 if nothing changed. */
    static RestResponse<SourceImageJson> of(Changed changed) {
        return changed.isNothing()
                ? located(changed.image(), ResponseBuilder.create(Status.NO_CONTENT))
                : located(changed.image(), ResponseBuilder.create(Status.CREATED, SourceImageJson.of(changed.image())));
    }

    /** Returns a 204, with a warning if something changed. */
    static RestResponse<SourceImageJson> ofKeptHash(Changed changed) {
        var answer = ResponseBuilder.<SourceImageJson>create(Status.NO_CONTENT);
        return located(changed.image(), changed.isNothing() ? answer : answer.header("Warning", KEPT));
    }

    private static RestResponse<SourceImageJson> located(SourceImage image, ResponseBuilder<SourceImageJson> answer) {
        return answer.header("Location", image.link())
                .header("ETag", ImageTag.of(image))
                .build();
    }
}
