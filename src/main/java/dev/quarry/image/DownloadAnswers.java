package dev.quarry.image;

import dev.quarry.blob.ByteRange;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Creates download responses: the whole file, a range of it, or a 304. Callers authorize the request first, by API key
 * or by link.
 */
@ApplicationScoped
public class DownloadAnswers {

    private final SourceImages images;

    DownloadAnswers(SourceImages images) {
        this.images = images;
    }

    public Uni<RestResponse<Download>> get(SourceImage.Stored stored, DownloadHeaders head, MultiMap headers) {
        var request = DownloadRequest.of(headers, head.validators());
        if (request.isForKnownBytes()) {
            return Uni.createFrom().item(notModified(head));
        }
        var size = stored.image().fingerprint().size();
        return request.range(size)
                .map(range -> send(stored, range, RestResponse.Status.PARTIAL_CONTENT, head.ofPart(range)))
                .orElseGet(() -> send(stored, ByteRange.whole(size), RestResponse.Status.OK, head.ofWhole()));
    }

    /**
     * Creates the response to a HEAD without calling the object store, since the row is authoritative. Ignores
     * {@code Range}, which is defined for GET only (RFC 9110, 14.2).
     */
    public RestResponse<Download> head(DownloadHeaders head, MultiMap headers) {
        return DownloadRequest.of(headers, head.validators()).isForKnownBytes()
                ? notModified(head)
                : with(head.ofWhole(), ResponseBuilder.create(RestResponse.Status.OK));
    }

    private Uni<RestResponse<Download>> send(
            SourceImage.Stored stored, ByteRange range, RestResponse.Status status, Map<String, String> headers) {
        return images.open(stored, range)
                .map(content -> new Download(stored.image().organization(), content, range.length()))
                .map(download -> with(headers, ResponseBuilder.create(status, download)));
    }

    private static RestResponse<Download> notModified(DownloadHeaders head) {
        return with(head.ofNotModified(), ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED));
    }

    private static RestResponse<Download> with(Map<String, String> headers, ResponseBuilder<Download> answer) {
        headers.forEach(answer::header);
        return answer.build();
    }
}
