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

/** The files of one request: all of them become images in one transaction, or none of them stays. */
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

    /** How many files the request holds, as far as is known. */
    int size() {
        return places;
    }

    /**
     * Gives a file its place among all of the request.
     *
     * @throws Problem {@link ProblemType#TOO_LARGE} if there is none left
     */
    int place() {
        if (places == maxFiles) {
            throw new Problem(
                    ProblemType.TOO_LARGE, "The request holds more than " + maxFiles + " files, the limit here.");
        }
        return places++;
    }

    /** The memory is now the new file's. */
    FileIntake add(FileIntake file) {
        forgetBytes();
        begun.add(file);
        return file;
    }

    /** Lets go of what is in memory of any file. */
    void forgetBytes() {
        begun.forEach(FileIntake::forgetBytes);
    }

    /** Stores the bytes of a file that has passed. */
    Uni<Void> store(FileIntake file) {
        return file.store().invoke(() -> stored.put(file.place(), file));
    }

    /**
     * Makes images of all files. Bytes that were known and have ended meanwhile are stored after all, as long as they
     * are in memory.
     */
    Uni<List<SourceImage>> commit(IntFunction<UploadedMetadata> metadata) {
        if (stored.isEmpty()) {
            return Uni.createFrom().failure(new Problem(ProblemType.NO_FILE));
        }
        return attempt(metadata)
                .onFailure(BytesGone.class)
                .recoverWithUni(() -> each(FileIntake::storeKnown).chain(() -> attempt(metadata)))
                .onFailure(failure -> !mayBeCommitted(failure))
                .call(this::abandon)
                .call(done -> each(FileIntake::abandonUnused))
                .eventually(() -> each(FileIntake::end));
    }

    /** The files that became images, once the commit has been. */
    Collection<FileIntake> files() {
        return stored.values();
    }

    /** Leaves nothing of any file behind. */
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
     * Only a refusal says for certain that nothing was committed; after any other failure the rows may be there and name
     * the objects, so the objects stay, and the journal, which is true either way, decides.
     */
    private static boolean mayBeCommitted(Throwable failure) {
        return !(failure instanceof Problem problem) || problem.type() == ProblemType.CATALOG_UNAVAILABLE;
    }
}
