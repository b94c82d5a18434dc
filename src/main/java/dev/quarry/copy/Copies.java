package dev.quarry.copy;

import dev.quarry.access.Caller;
import dev.quarry.access.Organizations;
import dev.quarry.access.Permission;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobStore;
import dev.quarry.image.BytesGone;
import dev.quarry.image.ImageCatalog;
import dev.quarry.image.SourceImage;
import dev.quarry.image.SourceImages;
import dev.quarry.journal.Lease;
import dev.quarry.journal.Leases;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.reactive.Detached;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Copies images to another organization. The object store copies the bytes, unless the destination already stores them.
 *
 * <p>After a crash or a failed copy, the journal entry remains, with or without the object, and becomes due when its
 * lease expires. A failed copy is not cleaned up immediately, because the store may still complete the request.
 */
@ApplicationScoped
public class Copies {

    private static final int TRIES = 3;

    private final SourceImages images;
    private final ImageCatalog catalog;
    private final CopyCatalog copies;
    private final Organizations organizations;
    private final BlobStore store;
    private final Leases leases;

    Copies(
            SourceImages images,
            ImageCatalog catalog,
            CopyCatalog copies,
            Organizations organizations,
            BlobStore store,
            Leases leases) {
        this.images = images;
        this.catalog = catalog;
        this.copies = copies;
        this.organizations = organizations;
        this.store = store;
        this.leases = leases;
    }

    /** Copies one image. Continues if the client disconnects. */
    Uni<Copied> copy(String organization, String hash, CopyTarget target) {
        return requireDestination(target).chain(() -> Detached.run(copyImage(organization, hash, target)));
    }

    /** Copies images one after another, each in its own transaction. Continues if the client disconnects. */
    Uni<CopiedHashesJson> copyAll(String organization, List<String> hashes, CopyTarget target) {
        return requireDestination(target)
                .chain(() -> organizations.get(organization))
                .chain(() -> requireBytesOfAll(organization, hashes, target.caller()))
                .chain(() -> Detached.run(copyEach(organization, hashes, target)));
    }

    /** Checks all images before the first copy, so that a rejected request changes nothing. */
    private Uni<Void> requireBytesOfAll(String organization, List<String> hashes, Caller caller) {
        var all = Uni.createFrom().voidItem();
        if (!caller.may(Permission.DOWNLOAD_PROTECTED, organization)) {
            for (var hash : hashes) {
                all = all.chain(() -> ifFound(images.get(organization, hash)))
                        .invoke(found -> found.ifPresent(image -> image.requireBytesFor(caller)))
                        .replaceWithVoid();
            }
        }
        return all;
    }

    private Uni<CopiedHashesJson> copyEach(String organization, List<String> hashes, CopyTarget target) {
        var answer = CopiedHashesJson.none();
        var all = Uni.createFrom().voidItem();
        for (var hash : hashes) {
            all = all.chain(() -> copyIfFound(organization, hash, target))
                    .invoke(copied -> copied.ifPresentOrElse(
                            found -> answer.add(hash, found.outcome()),
                            () -> answer.notfound().add(hash)))
                    .replaceWithVoid();
        }
        return all.replaceWith(answer);
    }

    private Uni<Optional<Copied>> copyIfFound(String organization, String hash, CopyTarget target) {
        return ifFound(copyImage(organization, hash, target));
    }

    private static <T> Uni<Optional<T>> ifFound(Uni<T> wanted) {
        return wanted.map(Optional::of)
                .onFailure(
                        failure -> failure instanceof Problem problem && problem.type() == ProblemType.IMAGE_NOT_FOUND)
                .recoverWithItem(Optional.empty());
    }

    private Uni<Copied> copyImage(String organization, String hash, CopyTarget target) {
        return images.getStored(organization, hash)
                .invoke(stored -> stored.image().requireBytesFor(target.caller()))
                .chain(stored -> copyStored(stored, target)
                        .map(outcome -> new Copied(
                                SourceImage.link(
                                        target.organization(), stored.image().hash()),
                                outcome)));
    }

    private Uni<CopyOutcome> copyStored(SourceImage.Stored stored, CopyTarget target) {
        return catalog.knows(target.organization(), stored.image().fingerprint())
                .chain(known -> known ? copyRow(stored, target) : copyBytes(stored, target));
    }

    private Uni<CopyOutcome> copyRow(SourceImage.Stored stored, CopyTarget target) {
        return copies.commit(ImageCopy.ofKnownBytes(stored.image(), target))
                .onFailure(BytesGone.class)
                .recoverWithUni(() -> copyBytes(stored, target));
    }

    private Uni<CopyOutcome> copyBytes(SourceImage.Stored stored, CopyTarget target) {
        return leases.begin(BlobKey.fresh(target.organization()), target.organization())
                .chain(lease -> copyObject(stored, lease)
                        .chain(() -> commit(ImageCopy.of(stored.image(), target, lease.key())))
                        .eventually(lease::end));
    }

    private Uni<Void> copyObject(SourceImage.Stored stored, Lease lease) {
        return Uni.createFrom()
                .voidItem()
                .invoke(lease::require)
                .chain(() -> images.useObject(stored, there -> {
                    var bytes = there.image().fingerprint();
                    return store.copy(there.key(), lease.key(), bytes.size(), bytes.sha256());
                }));
    }

    /** If the destination's existing copy of the bytes is purged during the commit, the retry uses the new object. */
    private Uni<CopyOutcome> commit(ImageCopy copy) {
        return copies.commit(copy).onFailure(BytesGone.class).retry().atMost(TRIES);
    }

    private Uni<Void> requireDestination(CopyTarget target) {
        return organizations
                .find(target.organization())
                .map(found -> found.orElseThrow(() -> new Problem(
                        ProblemType.INVALID_FIELD, "Header `Destination` must be an existing organization.")))
                .replaceWithVoid();
    }
}
