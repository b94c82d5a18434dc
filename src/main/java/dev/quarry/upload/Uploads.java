package dev.quarry.upload;

import dev.quarry.access.Organization;
import dev.quarry.access.Organizations;
import dev.quarry.access.quota.Quotas;
import dev.quarry.blob.BlobStore;
import dev.quarry.image.FileName;
import dev.quarry.image.ImageCatalog;
import dev.quarry.image.SourceImage;
import dev.quarry.image.UploadedMetadata;
import dev.quarry.reactive.Detached;
import dev.quarry.upload.form.FormFields;
import dev.quarry.upload.form.MetadataFields;
import dev.quarry.upload.form.RemoteUrls;
import dev.quarry.upload.memory.MemoryLease;
import dev.quarry.upload.memory.MemoryPool;
import dev.quarry.upload.multipart.Boundary;
import dev.quarry.upload.remote.RemoteFetch;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/**
 * Receives uploads.
 *
 * <p>A disconnect does not cancel a request: it either commits all of its files or cleans up all of them.
 */
@ApplicationScoped
public class Uploads {

    private final Organizations organizations;
    private final Quotas quotas;
    private final ImageCatalog catalog;
    private final BlobStore store;
    private final Intakes intakes;
    private final MemoryPool memory;
    private final RemoteFetch fetch;
    private final UploadsInFlight inFlight;
    private final UploadMeters meters;
    private final UploadConfig config;
    private final Vertx vertx;

    Uploads(
            Organizations organizations,
            Quotas quotas,
            ImageCatalog catalog,
            BlobStore store,
            Intakes intakes,
            MemoryPool memory,
            RemoteFetch fetch,
            UploadsInFlight inFlight,
            UploadMeters meters,
            UploadConfig config,
            Vertx vertx) {
        this.organizations = organizations;
        this.quotas = quotas;
        this.catalog = catalog;
        this.store = store;
        this.intakes = intakes;
        this.memory = memory;
        this.fetch = fetch;
        this.inFlight = inFlight;
        this.meters = meters;
        this.config = config;
        this.vertx = vertx;
    }

    /** Receives the files of a request. Checks the request head before it reads a byte of the body. */
    public Uni<List<SourceImage>> receive(String organization, HttpServerRequest request) {
        var head = UploadHead.of(request, config.maxSize().asLongValue());
        return Detached.run(inFlight.watch(request, admit(organization, head, request)));
    }

    /**
     * Acquires memory before it queries the database. A request may already hold up to 64 KiB of its body, so thousands
     * of requests waiting for the database would use too much memory.
     */
    private Uni<List<SourceImage>> admit(String organization, UploadHead head, HttpServerRequest request) {
        return memory.lease(FileMemory.least(head.length(), store.partSize()))
                .chain(lease -> organizations
                        .getRecent(organization)
                        .call(() -> quotas.requireRoom(organization, head.leastBytes()))
                        .chain(there -> receive(there, head, request, lease))
                        .eventually(lease::release));
    }

    private Uni<List<SourceImage>> receive(
            Organization organization, UploadHead head, HttpServerRequest request, MemoryLease lease) {
        var bytes = new RequestBytes(request, head.maxRequest(), pace(), head.digests());
        var submission = new Submission(organization.name(), catalog, config.maxFiles());
        var sent = intakes(organization, FileMemory.of(lease, head.length(), store.partSize()));
        var read = head.boundary()
                .map(boundary -> multipart(bytes, boundary, submission, sent, remote(organization, lease, submission)))
                .orElseGet(() -> raw(bytes, head.rawName(), submission, sent));
        return read.onFailure()
                .call(submission::abandon)
                .chain(submission::commit)
                .invoke(() -> meters.count(submission));
    }

    private static Uni<IntFunction<UploadedMetadata>> raw(
            RequestBytes bytes,
            FileName name,
            Submission submission,
            BiFunction<FileLabel, Runnable, FileIntake> intake) {
        return new OneFile(bytes, submission, intake)
                .read(new FileLabel(submission.place(), name), 0)
                .replaceWith(index -> UploadedMetadata.NONE);
    }

    private Uni<IntFunction<UploadedMetadata>> multipart(
            RequestBytes bytes,
            Boundary boundary,
            Submission submission,
            BiFunction<FileLabel, Runnable, FileIntake> sent,
            RemoteIntake remote) {
        var urls = new RemoteUrls(submission::place);
        var metadata = new MetadataFields(urls);
        return new MultipartUpload(bytes, boundary, submission, new FormFields(metadata), sent)
                .receive()
                .invoke(() -> metadata.requireFiles(submission.size()))
                .chain(() -> remote.takeAll(urls.entries()))
                .replaceWith(metadata::of);
    }

    private RemoteIntake remote(Organization organization, MemoryLease lease, Submission submission) {
        var memory = FileMemory.of(lease, OptionalLong.empty(), store.partSize());
        return new RemoteIntake(fetch, submission, memory, intakes(organization, memory), this::pace);
    }

    private BiFunction<FileLabel, Runnable, FileIntake> intakes(Organization organization, FileMemory memory) {
        return (label, onProgress) -> intakes.begin(organization, label, memory, onProgress);
    }

    private Pace pace() {
        return new Pace(vertx, config, System::nanoTime);
    }
}
