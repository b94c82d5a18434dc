package dev.quarry.upload;

import dev.quarry.image.FileName;
import dev.quarry.problem.Problem;
import dev.quarry.upload.form.FormFields;
import dev.quarry.upload.multipart.Boundary;
import dev.quarry.upload.multipart.MultipartListener;
import dev.quarry.upload.multipart.MultipartParser;
import dev.quarry.upload.multipart.PartHeaders;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Receives a multipart request: lets its bytes come as fast as the store takes them. One file is in memory at a time: the
 * next begins when the one before is in the store.
 */
final class MultipartUpload implements MultipartListener {

    private final ByteFlow request;
    private final Submission submission;
    private final FormFields fields;
    private final BiFunction<FileLabel, Runnable, FileIntake> intakes;
    private final MultipartParser parser;
    private boolean storing;

    @Nullable
    private FileIntake file;

    /** @param intakes makes the intake of a file; told what to call when it can take more */
    MultipartUpload(
            ByteFlow request,
            Boundary boundary,
            Submission submission,
            FormFields fields,
            BiFunction<FileLabel, Runnable, FileIntake> intakes) {
        this.request = request;
        this.submission = submission;
        this.fields = fields;
        this.intakes = intakes;
        this.parser = new MultipartParser(boundary, this);
    }

    /** Ends when the whole body is here and the bytes of its files are in the store. */
    Uni<Void> receive() {
        return request.consume(bytes -> parse(() -> parser.feed(bytes))).invoke(parser::finish);
    }

    @Override
    public void partBegins(PartHeaders headers) {
        // A browser sends a file field that was left empty as a file without a name.
        var fileName = headers.fileName().filter(name -> !name.isEmpty());
        if (fileName.isPresent()) {
            beginFile(fileName.get());
        } else {
            fields.begin(headers.name());
        }
    }

    @Override
    public void partBytes(Buffer bytes) {
        if (file == null) {
            fields.add(bytes);
        } else {
            file.write(bytes);
        }
    }

    @Override
    public void partEnds() {
        var ended = file;
        file = null;
        if (ended == null) {
            fields.end();
            return;
        }
        // What follows in the same piece of the body must wait, too.
        storing = true;
        parser.suspend();
        var unused = submission.store(ended).subscribe().with(done -> stored(), request::fail);
    }

    private void beginFile(String name) {
        var place = submission.place();
        file = submission.add(intakes.apply(new FileLabel(place, nameOf(place, name)), this::keepUp));
    }

    private static FileName nameOf(int place, String name) {
        try {
            return FileName.of(name);
        } catch (Problem refusal) {
            throw FileLabel.prefixed("File " + place, refusal);
        }
    }

    private void stored() {
        storing = false;
        try {
            parse(parser::proceed);
        } catch (RuntimeException failure) {
            request.fail(failure);
        }
    }

    private void parse(Runnable step) {
        step.run();
        keepUp();
    }

    /** Whether more may come depends on the file at hand, or on the one before it that is still being stored. */
    private void keepUp() {
        if (storing) {
            request.pause();
        } else if (file == null) {
            request.resume();
        } else {
            request.follow(file);
        }
    }
}
