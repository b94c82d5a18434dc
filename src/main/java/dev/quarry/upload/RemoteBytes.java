package dev.quarry.upload;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.upload.remote.RemoteFile;

/** Flow of the bytes of a file on a remote host. */
final class RemoteBytes extends ByteFlow {

    private final RemoteFile file;
    private final FileLabel label;

    RemoteBytes(RemoteFile file, FileLabel label, Pace pace) {
        super(file.body(), pace);
        this.file = file;
        this.label = label;
    }

    @Override
    void begin() {
        proceed();
    }

    @Override
    void hold() {
        file.body().pause();
    }

    @Override
    void proceed() {
        file.body().resume();
    }

    @Override
    Throwable broken(Throwable cause) {
        return label.onto(cause);
    }

    @Override
    Throwable tooSlow(Throwable why) {
        return label.onto(new Problem(ProblemType.URL_FETCH_FAILED, "The remote host sent the file too slowly."));
    }
}
