package dev.quarry.upload;

import dev.quarry.problem.Problem;
import dev.quarry.upload.form.RemoteUrls;
import dev.quarry.upload.remote.RemoteFetch;
import dev.quarry.upload.remote.RemoteFile;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Ingests files from remote hosts, with the same checks as uploaded files. */
record RemoteIntake(
        RemoteFetch fetch,
        Submission submission,
        FileMemory memory,
        BiFunction<FileLabel, Runnable, FileIntake> intakes,
        Supplier<Pace> pace) {

    /** Fetches one file after another, so that together they need no more memory than one. */
    Uni<Void> takeAll(List<RemoteUrls.Entry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // The memory permit may cover only a small form with URLs, and waiting for more releases it.
        submission.forgetBytes();
        var all = memory.waitForOne();
        for (var entry : entries) {
            all = all.chain(() -> take(entry));
        }
        return all;
    }

    private Uni<Void> take(RemoteUrls.Entry entry) {
        return fetch.open(entry.url())
                .onFailure(Problem.class)
                .transform(failure -> FileLabel.prefixed("File " + entry.index(), (Problem) failure))
                .chain(opened -> Uni.createFrom()
                        .deferred(() -> read(entry.index(), opened))
                        .eventually(opened::close));
    }

    private Uni<Void> read(int index, RemoteFile opened) {
        var label = new FileLabel(index, opened.name());
        return new OneFile(new RemoteBytes(opened, label, pace.get()), submission, intakes)
                .read(label, opened.length().orElse(0));
    }
}
