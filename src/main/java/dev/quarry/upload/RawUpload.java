package dev.quarry.upload;

import dev.quarry.image.FileName;
import dev.quarry.image.UploadedFile;
import dev.quarry.image.UserMetadata;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Receives a request whose body is the file itself. */
final class RawUpload {

    private final RequestBytes request;
    private final Submission submission;
    private final BiFunction<FileLabel, Runnable, FileIntake> intakes;

    @Nullable
    private FileIntake file;

    RawUpload(RequestBytes request, Submission submission, BiFunction<FileLabel, Runnable, FileIntake> intakes) {
        this.request = request;
        this.submission = submission;
        this.intakes = intakes;
    }

    Uni<List<UploadedFile>> receive(FileName name) {
        var only = submission.add(intakes.apply(new FileLabel(submission.place(), name), this::progress));
        file = only;
        return request.consume(bytes -> take(only, bytes))
                .chain(() -> submission.store(0, only))
                .map(done -> submission.files(index -> UserMetadata.NONE));
    }

    private void take(FileIntake only, Buffer bytes) {
        only.write(bytes);
        pauseOrResume(only);
    }

    private void progress() {
        if (file != null && file.failure() != null) {
            request.fail(file.failure());
        } else if (file != null) {
            pauseOrResume(file);
        }
    }

    private void pauseOrResume(FileIntake only) {
        if (only.mustPause()) {
            request.pause();
        } else {
            request.resume();
        }
    }
}
