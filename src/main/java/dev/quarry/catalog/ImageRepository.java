package dev.quarry.catalog;

import dev.quarry.access.quota.Quota;
import dev.quarry.access.quota.QuotaConfig;
import dev.quarry.blob.BlobKey;
import dev.quarry.image.BinaryHash;
import dev.quarry.image.ExpiredImage;
import dev.quarry.image.Fingerprint;
import dev.quarry.image.ImageCatalog;
import dev.quarry.image.ImageRef;
import dev.quarry.image.SourceImage;
import dev.quarry.image.UploadedFile;
import dev.quarry.image.change.Change;
import dev.quarry.image.change.Changed;
import dev.quarry.image.change.ImageChanges;
import dev.quarry.journal.JournalConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Source images in PostgreSQL. Delegates queries, commits, changes, restores and purges. */
@ApplicationScoped
class ImageRepository implements ImageCatalog, ImageChanges {

    private final Database database;
    private final ImageCommit commit;
    private final ImageChange change;
    private final ImageRestore restore;
    private final ImageEnd end;
    private final Quota standard;
    private final double leaseSeconds;

    ImageRepository(
            Database database,
            ImageCommit commit,
            ImageChange change,
            ImageRestore restore,
            ImageEnd end,
            QuotaConfig quota,
            JournalConfig journal) {
        this.database = database;
        this.standard = Quota.of(quota);
        this.leaseSeconds = Seconds.of(journal.lease());
        this.commit = commit;
        this.change = change;
        this.restore = restore;
        this.end = end;
    }

    @Override
    public Uni<Optional<SourceImage.Stored>> find(String organization, ImageRef ref) {
        return database.stateless(session -> ImageQueries.find(session, organization, ref));
    }

    @Override
    public Uni<Boolean> knows(String organization, Fingerprint fingerprint) {
        return database.patiently(
                database.stateless(session -> BlobRows.isKnown(session, organization, fingerprint, standard)));
    }

    @Override
    public Uni<Boolean> knowsOrAnnounces(String organization, Fingerprint fingerprint, BlobKey key) {
        return database.patiently(database.stateless(session ->
                BlobRows.isKnownOrAnnounced(session, organization, fingerprint, key, leaseSeconds, standard)));
    }

    @Override
    public Uni<List<SourceImage>> commit(List<UploadedFile> files) {
        return commit.run(files);
    }

    @Override
    public Uni<Optional<Changed>> change(String organization, ImageRef ref, Function<SourceImage, Change> decision) {
        return change.run(organization, ref, decision);
    }

    @Override
    public Uni<Integer> deleteByBinaryHash(String organization, BinaryHash binaryHash) {
        return restore.deleteAll(organization, binaryHash);
    }

    @Override
    public Uni<Optional<SourceImage>> findKept(String organization, ImageRef ref, Duration retention) {
        return restore.find(organization, ref, retention);
    }

    @Override
    public Uni<Optional<SourceImage>> restore(String organization, ImageRef ref, Duration retention) {
        return restore.restore(organization, ref, retention);
    }

    @Override
    public Uni<Boolean> purge(String organization, ImageRef ref) {
        return end.purge(organization, ref);
    }

    @Override
    public Uni<List<ExpiredImage>> expired(Duration retention, int limit, int offset) {
        return end.expired(retention, limit, offset);
    }

    @Override
    public Uni<Boolean> endExpired(ExpiredImage image, Duration retention) {
        return end.run(image, retention);
    }
}
