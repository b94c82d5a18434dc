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

/** Finds source images and reads their bytes. */
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

    /**
     * Returns an image. Fails with {@link ProblemType#IMAGE_NOT_FOUND} or {@link ProblemType#ORGANIZATION_NOT_FOUND}.
     */
    public Uni<SourceImage> get(String organization, String hash) {
        return getStored(organization, hash).map(SourceImage.Stored::image);
    }

    /** Returns an image with its object key; fails as {@link #get} does. */
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
     * Applies {@code use} to an image's object. If the object is missing, reads the row again, since the row is
     * authoritative: the image may have been purged in the meantime, or purged and uploaded again as another object. In
     * the latter case, retries {@code use} with the new object.
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
        // Text that is not a hash must not reach the database, which rejects a NUL character in it.
        return ImageRef.parse(hash)
                .map(ref -> catalog.find(organization, ref))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /**
     * Fails with {@link ProblemType#ORGANIZATION_NOT_FOUND} or {@link ProblemType#IMAGE_NOT_FOUND}. The organization is
     * looked up only here, so a request that finds its image does not pay for it.
     */
    public <T> Uni<T> missing(String organization) {
        return organizations
                .get(organization)
                .chain(there -> Uni.createFrom().failure(new Problem(ProblemType.IMAGE_NOT_FOUND)));
    }
}
