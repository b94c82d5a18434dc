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
 * The transaction that turns stored bytes into source images.
 *
 * <p>What a crash leaves: before the commit the objects are in the store and in the journal, after it they are in the
 * store and named by their blob rows. There is no moment at which a row names no object.
 *
 * <p>It may be run again when its outcome is unknown: what an earlier try has done is found done. So a database that is
 * away for some seconds costs no upload.
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

    /** What is over the limits on its own is refused by the transaction, in the same words as what comes to be. */
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

    /** In the order of their hashes: two requests that hold the same files must not lock each other out. */
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

    /** What an image had before is no reason to refuse an upload that adds nothing. */
    private void requireWithinLimits(NewImage image, SourceImage kept) {
        if (!image.userMetadata().json().isEmpty()) {
            limits.require(kept.userMetadata());
        }
    }
}
