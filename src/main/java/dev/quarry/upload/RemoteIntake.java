package dev.quarry.upload;

import dev.quarry.problem.Problem;
import dev.quarry.upload.form.RemoteUrls;
import dev.quarry.upload.remote.RemoteFetch;
import dev.quarry.upload.remote.RemoteFile;
import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;

/** Takes a file from another host, through the same steps as one that was sent. */
record RemoteIntake(
        RemoteFetch fetch, Submission submission, BiFunction<FileLabel, Runnable, FileIntake> intakes, Pace pace) {

    Uni<Void> take(RemoteUrls.Entry entry) {
        return fetch.open(entry.url())
                .onFailure(Problem.class)
                .transform(failure -> FileLabel.prefixed("Url " + entry.index(), (Problem) failure))
                .chain(opened -> Uni.createFrom()
                        .deferred(() -> read(entry.index(), opened))
                        .eventually(opened::close));
    }

    private Uni<Void> read(int index, RemoteFile opened) {
        var label = new FileLabel(index, opened.name());
        return new OneFile(new RemoteBytes(opened, label, pace), submission, intakes)
                .read(label, opened.length().orElse(0));
    }
}
