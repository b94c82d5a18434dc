package dev.quarry.upload;

import dev.quarry.image.BytesGone;
import dev.quarry.image.ImageCatalog;
import dev.quarry.image.SourceImage;
import dev.quarry.image.UploadedFile;
import dev.quarry.image.UploadedMetadata;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The files of one request. They are committed together in one transaction, or all are discarded. */
final class Submission {

    private final String organization;
    private final ImageCatalog catalog;
    private final int maxFiles;
    private final List<FileIntake> begun = new ArrayList<>();
    private final SortedMap<Integer, FileIntake> stored = new TreeMap<>();
    private int places;

    Submission(String organization, ImageCatalog catalog, int maxFiles) {
        this.maxFiles = maxFiles;
        this.organization = organization;
        this.catalog = catalog;
    }

    /** Returns the number of files found in the request so far. */
    int size() {
        return places;
    }

    /**
     * Allocates the index of the next file in the request.
     *
     * @throws Problem {@link ProblemType#TOO_LARGE} if the request contains too many files
     */
    int place() {
        if (places == maxFiles) {
            throw new Problem(ProblemType.TOO_LARGE, "The request must not contain more than " + maxFiles + " files.");
        }
        return places++;
    }

    /** Adds a file and releases the bytes of all others, because the memory permit covers one file at a time. */
    FileIntake add(FileIntake file) {
        forgetBytes();
        begun.add(file);
        return file;
    }

    /** Releases the bytes of all files. */
    void forgetBytes() {
        begun.forEach(FileIntake::forgetBytes);
    }

    /** Stores the bytes of a completely received file. */
    Uni<Void> store(FileIntake file) {
        return file.store().invoke(() -> stored.put(file.place(), file));
    }

    /**
     * Commits all files as images. If the stored copy of a duplicate was purged in the meantime, stores the file's own
     * bytes and commits again, as long as they are still in memory.
     */
    Uni<List<SourceImage>> commit(IntFunction<UploadedMetadata> metadata) {
        if (stored.isEmpty()) {
            return Uni.createFrom().failure(new Problem(ProblemType.NO_FILE));
        }
        return attempt(metadata)
                .onFailure(BytesGone.class)
                .recoverWithUni(() -> each(FileIntake::storeKnown).chain(() -> attempt(metadata)))
                .onFailure(failure -> !isDatabaseUnavailable(failure))
                .call(this::abandon)
                .call(done -> each(FileIntake::abandonUnused))
                .eventually(() -> each(FileIntake::end));
    }

    /** Returns the committed files. Valid after {@link #commit}. */
    Collection<FileIntake> files() {
        return stored.values();
    }

    /** Cleans up everything written for any file. */
    Uni<Void> abandon() {
        return each(FileIntake::abandon);
    }

    private Uni<List<SourceImage>> attempt(IntFunction<UploadedMetadata> metadata) {
        return Uni.createFrom().deferred(() -> {
            var files = new ArrayList<UploadedFile>();
            stored.forEach((place, file) -> files.add(file.uploaded(organization, metadata.apply(place))));
            return catalog.commit(files);
        });
    }

    private Uni<Void> each(Function<FileIntake, Uni<Void>> step) {
        return begun.stream()
                .map(file -> Uni.createFrom().deferred(() -> step.apply(file)))
                .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next));
    }

    /**
     * Returns whether the database did not respond. The journal cannot be claimed then, and the client would wait for
     * nothing: the entries become due when their leases expire. Any other failure may follow an earlier attempt that was
     * committed, its answer lost; {@link #abandon} removes only what no row refers to.
     */
    private static boolean isDatabaseUnavailable(Throwable failure) {
        return failure instanceof Problem problem && problem.type() == ProblemType.DATABASE_UNAVAILABLE;
    }
}
