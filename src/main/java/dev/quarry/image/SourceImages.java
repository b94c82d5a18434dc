package dev.quarry.image;

import dev.quarry.access.Organizations;
import dev.quarry.blob.BlobContent;
import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobStore;
import dev.quarry.blob.ByteRange;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** What can be done with source images that are there. */
@ApplicationScoped
public class SourceImages {

    private final ImageCatalog catalog;
    private final Organizations organizations;
    private final BlobStore store;
    private final BrokenObjects broken;

    SourceImages(ImageCatalog catalog, Organizations organizations, BlobStore store, BrokenObjects broken) {
        this.broken = broken;
        this.catalog = catalog;
        this.organizations = organizations;
        this.store = store;
    }

    /** Fails with {@link ProblemType#IMAGE_NOT_FOUND}, or {@link ProblemType#ORGANIZATION_NOT_FOUND}. */
    public Uni<SourceImage> get(String organization, String hash) {
        return getStored(organization, hash).map(SourceImage.Stored::image);
    }

    /** As {@link #get}, with the place of the bytes. */
    public Uni<SourceImage.Stored> getStored(String organization, String hash) {
        return find(organization, hash)
                .chain(found ->
                        found.map(image -> Uni.createFrom().item(image)).orElseGet(() -> missing(organization)));
    }

    /** Opens a range of an image's bytes. */
    public Uni<BlobContent> open(SourceImage.Stored stored, ByteRange range) {
        return useObject(
                stored,
                there -> store.open(there.key(), there.image().fingerprint().size(), range));
    }

    /**
     * Does something with an image's object. Where that is gone the row is asked once more, since it is the truth: the
     * image may have ended meanwhile, or ended and come back as another object.
     */
    public <T> Uni<T> useObject(SourceImage.Stored stored, Function<SourceImage.Stored, Uni<T>> use) {
        return use.apply(stored)
                .onFailure(SourceImages::isMissing)
                .recoverWithUni(missing -> getStored(
                                stored.image().organization(), stored.image().hash())
                        .chain(now -> now.key().equals(stored.key())
                                ? Uni.createFrom().failure(missing)
                                : use.apply(now)))
                .onFailure(BlobException.class)
                .invoke(failure -> broken.count((BlobException) failure));
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof BlobException blob && blob.kind() == BlobException.Kind.MISSING;
    }

    private Uni<Optional<SourceImage.Stored>> find(String organization, String hash) {
        // Text that is no hash finds nothing, and need not reach the database, which would choke on a NUL in it.
        return ImageRef.parse(hash)
                .map(ref -> catalog.find(organization, ref))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /**
     * Fails as {@link #get} does. Only a request that found nothing pays for the question whether the organization is there
     * at all.
     */
    public <T> Uni<T> missing(String organization) {
        return organizations
                .get(organization)
                .chain(there -> Uni.createFrom().failure(new Problem(ProblemType.IMAGE_NOT_FOUND)));
    }
}
