package dev.quarry.catalog;

import dev.quarry.blob.BlobKey;
import dev.quarry.image.NewImage;
import dev.quarry.image.SourceImage;
import dev.quarry.image.UploadedFile;
import dev.quarry.metadata.MetadataLimits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Transaction that creates source images from stored bytes.
 *
 * <p>After a crash before the commit, the objects are in the object store and in the journal; after the commit, their
 * blob rows refer to them. At no time does a row refer to a missing object.
 *
 * <p>The transaction can be repeated when its outcome is unknown, because it detects what an earlier attempt has
 * committed. An outage of the database of some seconds therefore loses no upload.
 */
@ApplicationScoped
class ImageCommit {

    private final Database database;
    private final Ledger ledger;
    private final MetadataLimits limits;

    ImageCommit(Database database, Ledger ledger, MetadataLimits limits) {
        this.database = database;
        this.ledger = ledger;
        this.limits = limits;
    }

    Uni<List<SourceImage>> run(List<UploadedFile> files) {
        return database.patiently(attempt(files));
    }

    private Uni<List<SourceImage>> attempt(List<UploadedFile> files) {
        if (files.size() > 1) {
            return inTransaction(files);
        }
        var file = files.get(0);
        return file.key()
                .filter(key -> isWithinLimits(file.image()))
                .map(key -> atOnce(file.image(), key)
                        .onFailure(UsualCommit::isUnusual)
                        .recoverWithUni(() -> inTransaction(files)))
                .orElseGet(() -> inTransaction(files));
    }

    /**
     * Returns whether the single statement can be used. Metadata that exceeds the limits on its own is left to the
     * transaction, which rejects it with the same message as merged metadata.
     */
    private boolean isWithinLimits(NewImage image) {
        return limits.hold(image.userMetadata().onto(Map.of()));
    }

    private Uni<List<SourceImage>> atOnce(NewImage image, BlobKey key) {
        return ledger.writeAtOnce(
                        image.organization(), (session, standard) -> UsualCommit.run(session, image, key, standard))
                .map(List::of);
    }

    private Uni<List<SourceImage>> inTransaction(List<UploadedFile> files) {
        var organization = files.get(0).image().organization();
        return ShortHash.choosing(ledger.write(organization, (session, tally) -> keepAll(session, tally, files)));
    }

    /** Commits in the order of the binary hashes, so that two requests with the same files do not deadlock. */
    private Uni<List<SourceImage>> keepAll(Session session, Tally tally, List<UploadedFile> files) {
        var kept = new HashMap<UploadedFile, SourceImage>();
        var all = Uni.createFrom().voidItem();
        for (var file : inLockOrder(files)) {
            all = all.chain(() -> keep(session, tally, file))
                    .invoke(image -> kept.put(file, image))
                    .replaceWithVoid();
        }
        return all.map(done -> inOrder(files, kept));
    }

    private static List<UploadedFile> inLockOrder(List<UploadedFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(
                        file -> file.image().fingerprint().binaryHash().value()))
                .toList();
    }

    private static List<SourceImage> inOrder(List<UploadedFile> files, Map<UploadedFile, SourceImage> kept) {
        return files.stream().map(kept::get).toList();
    }

    private Uni<SourceImage> keep(Session session, Tally tally, UploadedFile file) {
        var image = file.image();
        return StoredBytes.take(session, tally, image.organization(), image.fingerprint(), file.key())
                .chain(() -> ImageUpsert.run(session, tally, image))
                .invoke(kept -> requireWithinLimits(image, kept));
    }

    /** Does not reject an upload without metadata for metadata that the image already has. */
    private void requireWithinLimits(NewImage image, SourceImage kept) {
        if (!image.userMetadata().json().isEmpty()) {
            limits.require(kept.userMetadata());
        }
    }
}
