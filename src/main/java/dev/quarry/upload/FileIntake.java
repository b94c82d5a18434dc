package dev.quarry.upload;

import dev.quarry.blob.Chunk;
import dev.quarry.format.ImageFacts;
import dev.quarry.image.BytesGone;
import dev.quarry.image.EmbeddedData;
import dev.quarry.image.Fingerprint;
import dev.quarry.image.ImageCatalog;
import dev.quarry.image.NewImage;
import dev.quarry.image.UploadedFile;
import dev.quarry.image.UploadedMetadata;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.upload.multipart.HeapBytes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One file on its way into the object store. */
final class FileIntake {

    private static final Logger LOG = Logger.getLogger(FileIntake.class);

    private final String organization;
    private final FileLabel label;
    private final long maxSize;
    private final ImageCatalog catalog;
    private final FileReading reading;
    private final AnnouncedWrite target;
    private final PartFeed feed;
    private final Digests digests = new Digests();

    @Nullable
    private Passed file;

    @Nullable
    private Chunk rest;

    FileIntake(
            String organization,
            FileLabel label,
            long maxSize,
            ImageCatalog catalog,
            FileReading reading,
            AnnouncedWrite target,
            PartFeed feed) {
        this.organization = organization;
        this.label = label;
        this.maxSize = maxSize;
        this.catalog = catalog;
        this.reading = reading;
        this.target = target;
        this.feed = feed;
    }

    /** @throws Problem if the file is too large or, as soon as that is clear, not an image */
    void write(Buffer bytes) {
        label.onto(() -> {
            checkSize(digests.length() + bytes.length());
            var heap = HeapBytes.of(bytes);
            reading.accept(heap);
            digests.update(heap.array(), heap.offset(), heap.length());
        });
        feed.write(bytes);
    }

    /** @throws Problem if a file of so many bytes is too large */
    void requireSize(long size) {
        label.onto(() -> checkSize(size));
    }

    /** Which of the request's files this is. */
    int place() {
        return label.index();
    }

    private void checkSize(long size) {
        if (size > maxSize) {
            throw new Problem(ProblemType.TOO_LARGE, "The file is larger than " + maxSize + " bytes, the limit here.");
        }
    }

    boolean mustPause() {
        return feed.isFull();
    }

    @Nullable
    Throwable failure() {
        return feed.failure();
    }

    /**
     * Brings the file's bytes into the store, unless the organization has them: then a small file does not go out, and a
     * large one stays an upload that is not complete. Only the commit can tell whether they are needed after all.
     */
    Uni<Void> store() {
        var fingerprint = digests.finish();
        var facts = label.from(reading::finish);
        return feed.idle()
                .chain(reading::embedded)
                .map(embedded -> new Passed(fingerprint, facts, embedded))
                .invoke(passed -> file = passed)
                .chain(this::storeUnlessKnown)
                .onFailure(Problem.class)
                .transform(label::onto);
    }

    private Uni<Void> storeUnlessKnown(Passed passed) {
        return isKnown(passed.fingerprint()).chain(known -> {
            rest = feed.rest();
            return known ? Uni.createFrom().voidItem() : commit(passed);
        });
    }

    /** A file of which nothing went out yet is announced in the same breath. */
    private Uni<Boolean> isKnown(Fingerprint fingerprint) {
        return target.isAnnounced()
                ? catalog.knows(organization, fingerprint)
                : target.announceUnless(key -> catalog.knowsOrAnnounces(organization, fingerprint, key));
    }

    /** Stores bytes that seemed to be known and are no more; fails with {@link BytesGone} if they were forgotten. */
    Uni<Void> storeKnown() {
        return file == null || target.committedKey() != null ? Uni.createFrom().voidItem() : commit(file);
    }

    /** Lets go of bytes that are kept for {@link #storeKnown}. */
    void forgetBytes() {
        rest = null;
    }

    /** The file as the commit takes it, once it is stored. */
    UploadedFile uploaded(String organization, UploadedMetadata metadata) {
        var passed = Objects.requireNonNull(file);
        return new UploadedFile(
                new NewImage(
                        organization, label.name(), passed.fingerprint(), passed.facts(), passed.embedded(), metadata),
                target.committedKey());
    }

    /** Leaves nothing of an object that the commit did not need. */
    Uni<Void> abandonUnused() {
        return target.committedKey() == null ? giveUp() : Uni.createFrom().voidItem();
    }

    /** Whether the organization had these bytes already; known once the request is committed. */
    boolean isDuplicate() {
        return target.committedKey() == null;
    }

    /** How long the hashing took, in nanoseconds. */
    long hashNanos() {
        return digests.nanos();
    }

    /** From now on nothing more is written. */
    Uni<Void> end() {
        return target.end();
    }

    /** Leaves nothing behind; what cannot be cleaned up now, the journal remembers. */
    Uni<Void> abandon() {
        return feed.idle().onFailure().recoverWithNull().chain(this::giveUp);
    }

    private Uni<Void> commit(Passed passed) {
        var bytes = rest;
        if (bytes == null) {
            return Uni.createFrom().failure(new BytesGone());
        }
        return target.commit(bytes, passed.fingerprint().sha256()).invoke(this::forgetBytes);
    }

    private Uni<Void> giveUp() {
        return target.giveUp()
                .onFailure()
                .invoke(failure -> LOG.warnf("Left %s to the journal: %s", target.key(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** What is known of a file whose last byte is here. */
    private record Passed(Fingerprint fingerprint, ImageFacts facts, EmbeddedData embedded) {}
}
