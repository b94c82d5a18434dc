package dev.quarry.upload;

import dev.quarry.problem.Problem;
import dev.quarry.upload.form.RemoteUrls;
import dev.quarry.upload.remote.RemoteFetch;
import dev.quarry.upload.remote.RemoteFile;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Takes files from other hosts, through the same steps as those that are sent. */
record RemoteIntake(
        RemoteFetch fetch,
        Submission submission,
        FileMemory memory,
        BiFunction<FileLabel, Runnable, FileIntake> intakes,
        Supplier<Pace> pace) {

    /** One after another: together they hold no more memory than one. */
    Uni<Void> takeAll(List<RemoteUrls.Entry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // The request itself may have been no more than the addresses, and holds nothing while it waits.
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
                .transform(failure -> FileLabel.prefixed("Url " + entry.index(), (Problem) failure))
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
