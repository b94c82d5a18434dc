package dev.quarry.upload;

import dev.quarry.access.Organizations;
import dev.quarry.blob.BlobStore;
import dev.quarry.format.ImageScanner;
import dev.quarry.image.FileName;
import dev.quarry.image.ImageCatalog;
import dev.quarry.image.SourceImage;
import dev.quarry.journal.Journal;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.upload.multipart.Boundary;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes uploads. */
@ApplicationScoped
public class Uploads {

    // Delimiters, headers and fields come on top of a file that is just small enough.
    private static final long SLACK = 2L * 1024 * 1024;

    private final Organizations organizations;
    private final ImageCatalog catalog;
    private final BlobStore store;
    private final Journal journal;
    private final long maxSize;

    Uploads(Organizations organizations, ImageCatalog catalog, BlobStore store, Journal journal, UploadConfig config) {
        this.organizations = organizations;
        this.catalog = catalog;
        this.store = store;
        this.journal = journal;
        this.maxSize = config.maxSize().asLongValue();
    }

    /**
     * Receives a multipart request with one file. What can be refused by the request's head is refused before a byte of
     * the body is read.
     */
    public Uni<SourceImage> receive(String organization, HttpServerRequest request) {
        var boundary = Boundary.of(request.getHeader(HttpHeaders.CONTENT_TYPE));
        requireLength(request);
        return organizations
                .get(organization)
                .map(there -> new MultipartUpload(
                        request, boundary, (name, onProgress) -> intake(organization, name, onProgress)))
                .chain(MultipartUpload::receive);
    }

    private FileIntake intake(String organization, FileName name, Runnable onProgress) {
        var scanner = new ImageScanner();
        var target = new AnnouncedWrite(
                store, journal, organization, () -> scanner.format().mediaType());
        var feed = new PartFeed(store.partSize(), target::append, onProgress);
        return new FileIntake(organization, name, maxSize, catalog, scanner, target, feed);
    }

    private void requireLength(HttpServerRequest request) {
        var declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared == null) {
            return;
        }
        if ("0".equals(declared)) {
            throw new Problem(ProblemType.NO_FILE, "The body is empty. " + ProblemType.NO_FILE.message());
        }
        // Vert.x has made sure that it is a number.
        if (declared.length() > 18 || Long.parseLong(declared) > maxSize + SLACK) {
            throw new Problem(ProblemType.TOO_LARGE, "The file is larger than " + maxSize + " bytes, the limit here.");
        }
    }
}
