package dev.quarry.upload;

import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Stores a flow that consists of exactly one file. */
final class OneFile {

    private final ByteFlow flow;
    private final Submission submission;
    private final BiFunction<FileLabel, Runnable, FileIntake> intakes;

    @Nullable
    private FileIntake file;

    /** @param intakes creates the intake of a file, given a callback for when it can accept more */
    OneFile(ByteFlow flow, Submission submission, BiFunction<FileLabel, Runnable, FileIntake> intakes) {
        this.flow = flow;
        this.submission = submission;
        this.intakes = intakes;
    }

    /**
     * Completes when the bytes of the file are stored.
     *
     * @param announced length in bytes as declared by the sender; 0 if unknown
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
