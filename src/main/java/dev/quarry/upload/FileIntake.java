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

/** Checks, hashes and stores one file. */
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

    /** @throws Problem if the file is too large, or as soon as its bytes show that it is not an accepted image */
    void write(Buffer bytes) {
        label.onto(() -> {
            checkSize(digests.length() + bytes.length());
            var heap = HeapBytes.of(bytes);
            reading.accept(heap);
            digests.update(heap.array(), heap.offset(), heap.length());
        });
        feed.write(bytes);
    }

    /** @throws Problem if {@code size} exceeds the maximum file size */
    void requireSize(long size) {
        label.onto(() -> checkSize(size));
    }

    /** Returns the index of this file within the request, from 0. */
    int place() {
        return label.index();
    }

    private void checkSize(long size) {
        if (size > maxSize) {
            throw new Problem(ProblemType.TOO_LARGE, "The file must not be larger than " + maxSize + " bytes.");
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
     * Stores the file's bytes, unless the organization already stores them. In that case a small file is not sent and a
     * large one remains an uncompleted multipart upload: only the commit decides whether the bytes are needed.
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

    /** If nothing has been sent yet, the same statement also journals the object. */
    private Uni<Boolean> isKnown(Fingerprint fingerprint) {
        return target.isAnnounced()
                ? catalog.knows(organization, fingerprint)
                : target.announceUnless(key -> catalog.knowsOrAnnounces(organization, fingerprint, key));
    }

    /**
     * Stores bytes that were a duplicate when checked but have been purged since. Fails with {@link BytesGone} if they
     * are no longer in memory.
     */
    Uni<Void> storeKnown() {
        return file == null || target.committedKey() != null ? Uni.createFrom().voidItem() : commit(file);
    }

    /** Releases the bytes kept for {@link #storeKnown}. */
    void forgetBytes() {
        rest = null;
    }

    /** Returns the file in the form that the commit needs. Must be called after {@link #store}. */
    UploadedFile uploaded(String organization, UploadedMetadata metadata) {
        var passed = Objects.requireNonNull(file);
        return new UploadedFile(
                new NewImage(
                        organization, label.name(), passed.fingerprint(), passed.facts(), passed.embedded(), metadata),
                target.committedKey());
    }

    /** Cleans up a write that was not committed because the bytes are a duplicate. */
    Uni<Void> abandonUnused() {
        return target.committedKey() == null ? giveUp() : Uni.createFrom().voidItem();
    }

    /** Returns whether the organization already stored these bytes. Valid after the request is committed. */
    boolean isDuplicate() {
        return target.committedKey() == null;
    }

    /** Returns the time spent on hashing, in nanoseconds. */
    long hashNanos() {
        return digests.nanos();
    }

    /** Ends the lease; nothing more is written. */
    Uni<Void> end() {
        return target.end();
    }

    /**
     * Cleans up whatever was written, after the step in progress has ended, unless a row refers to it. Never fails: the
     * reaper deletes what cannot be cleaned up now.
     */
    Uni<Void> abandon() {
        return giveUp();
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
                .invoke(failure -> LOG.warnf(
                        "Could not clean up object %s; the reaper will delete it: %s",
                        target.key(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Properties of a completely received file. */
    private record Passed(Fingerprint fingerprint, ImageFacts facts, EmbeddedData embedded) {}
}
