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
 * Receives a multipart request at the rate at which the object store accepts the bytes. Only one file is in memory at a
 * time: the next one begins when the previous one is stored.
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

    /** @param intakes creates the intake of a file, given a callback for when it can accept more */
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

    /** Completes when the whole body has been received and the bytes of its files are stored. */
    Uni<Void> receive() {
        return request.consume(bytes -> parse(() -> parser.feed(bytes))).invoke(parser::finish);
    }

    @Override
    public void partBegins(PartHeaders headers) {
        // Browsers send an empty file input as a part with an empty file name.
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
        // The same buffer may contain the next part, which must wait as well.
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

    /** Pauses or resumes the request, depending on the current file or on the previous one still being stored. */
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
