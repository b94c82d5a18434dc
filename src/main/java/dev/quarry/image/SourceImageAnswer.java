package dev.quarry.image;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Answers about one image, with its revision as their ETag. */
public final class SourceImageAnswer {

    private SourceImageAnswer() {}

    /** 200 and the image. */
    public static RestResponse<SourceImageJson> of(SourceImage image) {
        return ResponseBuilder.ok(SourceImageJson.of(image))
                .header("ETag", ImageTag.of(image))
                .build();
    }

    /** 204. */
    public static RestResponse<Void> noContent(SourceImage image) {
        return ResponseBuilder.<Void>create(Status.NO_CONTENT)
                .header("ETag", ImageTag.of(image))
                .build();
    }
}
