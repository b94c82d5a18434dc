package dev.quarry.upload;

import dev.quarry.image.ImageCatalog;
import dev.quarry.image.SourceImage;
import dev.quarry.image.UploadedFile;
import dev.quarry.image.UserMetadata;
import dev.quarry.problem.Problem;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The files of one request: all of them become images in one transaction, or none of them stays. */
final class Submission {

    private final String organization;
    private final ImageCatalog catalog;
    private final List<FileIntake> begun = new ArrayList<>();
    private final List<StoredBytes> stored = new ArrayList<>();

    Submission(String organization, ImageCatalog catalog) {
        this.organization = organization;
        this.catalog = catalog;
    }

    /** How many files were begun so far. */
    int size() {
        return begun.size();
    }

    FileIntake add(FileIntake file) {
        begun.add(file);
        return file;
    }

    /** Stores the bytes of a file that has passed; files are stored in the order in which they were begun. */
    Uni<Void> store(FileIntake file) {
        return file.store().invoke(stored::add).replaceWithVoid();
    }

    /** The files that were stored, each with what was said of it. */
    List<UploadedFile> files(IntFunction<UserMetadata> metadata) {
        var files = new ArrayList<UploadedFile>();
        for (var i = 0; i < stored.size(); i++) {
            files.add(stored.get(i).with(organization, metadata.apply(i)));
        }
        return files;
    }

    /**
     * Makes images of all files. Only a refusal says for certain that nothing was committed; after any other failure the
     * rows may be there and name the objects, so the objects stay, and the journal, which is true either way, decides.
     */
    Uni<List<SourceImage>> commit(List<UploadedFile> files) {
        return catalog.commit(files).onFailure(Submission::isRefusal).call(this::abandon);
    }

    /** Leaves nothing of any file behind. */
    Uni<Void> abandon() {
        return begun.stream()
                .map(FileIntake::abandon)
                .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof Problem problem && problem.type().status() < 500;
    }
}
