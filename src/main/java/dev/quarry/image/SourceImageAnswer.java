package dev.quarry.image;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Creates responses for one image, with its revision as the ETag. */
public final class SourceImageAnswer {

    private SourceImageAnswer() {}

    /** Returns a 200 with the image. */
    public static RestResponse<SourceImageJson> of(SourceImage image) {
        return ResponseBuilder.ok(SourceImageJson.of(image))
                .header("ETag", ImageTag.of(image))
                .build();
    }

    /** Returns a 204. */
    public static RestResponse<Void> noContent(SourceImage image) {
        return ResponseBuilder.<Void>create(Status.NO_CONTENT)
                .header("ETag", ImageTag.of(image))
                .build();
    }
}
