package dev.quarry.upload;

import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Takes the one file that a flow holds. */
final class OneFile {

    private final ByteFlow flow;
    private final Submission submission;
    private final BiFunction<FileLabel, Runnable, FileIntake> intakes;

    @Nullable
    private FileIntake file;

    /** @param intakes makes the intake of a file; told what to call when it can take more */
    OneFile(ByteFlow flow, Submission submission, BiFunction<FileLabel, Runnable, FileIntake> intakes) {
        this.flow = flow;
        this.submission = submission;
        this.intakes = intakes;
    }

    /**
     * Ends when the file's bytes are in the store.
     *
     * @param announced how many bytes its sender says it has; 0 where that is not known
     */
    Uni<Void> read(FileLabel label, long announced) {
        var only = submission.add(intakes.apply(label, this::progress));
        file = only;
        only.requireSize(announced);
        return flow.consume(bytes -> {
                    only.write(bytes);
                    flow.follow(only);
                })
                .chain(() -> submission.store(only));
    }

    private void progress() {
        if (file != null) {
            flow.follow(file);
        }
    }
}
