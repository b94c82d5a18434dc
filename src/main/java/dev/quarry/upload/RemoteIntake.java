package dev.quarry.upload;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.upload.form.RemoteUrls;
import dev.quarry.upload.remote.RemoteFetch;
import dev.quarry.upload.remote.RemoteFile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Takes a file from another host, through the same steps as one that was sent, at the store's pace. */
final class RemoteIntake {

    private final RemoteFetch fetch;
    private final Submission submission;
    private final BiFunction<FileLabel, Runnable, FileIntake> intakes;
    private final long maxSize;
    private final Pace pace;
    private final Promise<Void> ended = Promise.promise();

    @Nullable
    private FileIntake file;

    @Nullable
    private RemoteFile remote;

    RemoteIntake(
            RemoteFetch fetch,
            Submission submission,
            BiFunction<FileLabel, Runnable, FileIntake> intakes,
            long maxSize,
            Pace pace) {
        this.fetch = fetch;
        this.submission = submission;
        this.intakes = intakes;
        this.maxSize = maxSize;
        this.pace = pace;
    }

    Uni<Void> take(RemoteUrls.Entry entry) {
        return fetch.open(entry.url())
                .onFailure(Problem.class)
                .transform(failure -> FileLabel.prefixed("Url " + entry.index(), failure))
                .chain(opened -> Uni.createFrom()
                        .deferred(() -> read(entry.index(), opened))
                        .eventually(pace::stop)
                        .eventually(opened::close));
    }

    private Uni<Void> read(int index, RemoteFile opened) {
        var label = new FileLabel(index, opened.name());
        if (opened.length().orElse(0) > maxSize) {
            label.onto(() -> {
                throw new Problem(
                        ProblemType.TOO_LARGE, "The file is larger than " + maxSize + " bytes, the limit here.");
            });
        }
        var intake = submission.add(intakes.apply(label, this::progress));
        file = intake;
        remote = opened;
        opened.body()
                .exceptionHandler(failure -> ended.tryFail(label.onto(failure)))
                .endHandler(end -> ended.tryComplete())
                .handler(bytes -> write(intake, opened, bytes))
                .resume();
        pace.start(slow -> ended.tryFail(
                label.onto(new Problem(ProblemType.REMOTE_FAILED, "The url's host sends its bytes too slowly."))));
        return Uni.createFrom()
                .completionStage(ended.future().toCompletionStage())
                .chain(() -> submission.store(index, intake));
    }

    private void write(FileIntake intake, RemoteFile opened, Buffer bytes) {
        pace.received(bytes.length());
        try {
            intake.write(bytes);
        } catch (RuntimeException failure) {
            ended.tryFail(failure);
        }
        if (intake.mustPause() || ended.future().isComplete()) {
            opened.body().pause();
            pace.quarryIsBusy();
        }
    }

    private void progress() {
        if (file == null || remote == null || ended.future().isComplete()) {
            return;
        }
        if (file.failure() != null) {
            ended.tryFail(file.failure());
        } else if (!file.mustPause()) {
            pace.clientIsAsked();
            remote.body().resume();
        }
    }
}
