package dev.quarry.upload;

import dev.quarry.http.Detached;
import dev.quarry.http.RequestFlow;
import dev.quarry.image.FileName;
import dev.quarry.image.SourceImage;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.upload.multipart.Boundary;
import dev.quarry.upload.multipart.MultipartListener;
import dev.quarry.upload.multipart.MultipartParser;
import dev.quarry.upload.multipart.PartHeaders;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Receives one multipart request: lets its bytes come as fast as the store takes them, and nothing of it stays unless
 * all of it was right.
 *
 * <p>Once the last byte is here, the client may go: what follows does not depend on the connection.
 */
final class MultipartUpload implements MultipartListener {

    private static final long MAX_FIELD_BYTES = 1024 * 1024;

    private final HttpServerRequest request;
    private final MultipartParser parser;
    private final BiFunction<FileName, Runnable, FileIntake> intakes;
    private final Promise<FileIntake> received = Promise.promise();

    @Nullable
    private FileIntake file;

    private boolean inFile;
    private long fieldBytes;

    /** @param intakes makes the intake of a file; told what to call when it can take more */
    MultipartUpload(HttpServerRequest request, Boundary boundary, BiFunction<FileName, Runnable, FileIntake> intakes) {
        this.request = request;
        this.parser = new MultipartParser(boundary, this);
        this.intakes = intakes;
    }

    Uni<SourceImage> receive() {
        request.handler(this::bytes);
        request.endHandler(ignored -> attempt(this::end));
        request.exceptionHandler(gone -> received.tryFail(new Problem(ProblemType.CLIENT_GONE)));
        RequestFlow.start(request);
        return Detached.run(Uni.createFrom()
                .completionStage(() -> received.future().toCompletionStage())
                .chain(FileIntake::keep)
                .onFailure()
                .call(this::abandon));
    }

    @Override
    public void partBegins(PartHeaders headers) {
        // A browser sends a file field that was left empty as a file without a name.
        var fileName = headers.fileName().filter(name -> !name.isEmpty());
        inFile = fileName.isPresent();
        if (inFile && file != null) {
            throw new Problem(ProblemType.INVALID_BODY, "The request holds more than one file. Send one at a time.");
        }
        if (inFile) {
            file = intakes.apply(FileName.of(fileName.orElseThrow()), this::progress);
        }
    }

    @Override
    public void partBytes(Buffer bytes) {
        if (inFile && file != null) {
            file.write(bytes);
            return;
        }
        fieldBytes += bytes.length();
        if (fieldBytes > MAX_FIELD_BYTES) {
            throw new Problem(
                    ProblemType.TOO_LARGE,
                    "The fields beside the file are longer than " + MAX_FIELD_BYTES + " bytes together.");
        }
    }

    @Override
    public void partEnds() {
        inFile = false;
    }

    private void bytes(Buffer bytes) {
        if (received.future().isComplete()) {
            return;
        }
        attempt(() -> parser.feed(bytes));
        if (file != null && file.mustPause()) {
            request.pause();
        }
    }

    private void end() {
        parser.finish();
        if (file == null) {
            throw new Problem(ProblemType.NO_FILE);
        }
        received.tryComplete(file);
    }

    private void progress() {
        if (file != null && file.failure() != null) {
            received.tryFail(file.failure());
        } else if (file != null && !file.mustPause() && !received.future().isComplete()) {
            request.resume();
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            request.pause();
            received.tryFail(failure);
        }
    }

    private Uni<Void> abandon() {
        return file == null ? Uni.createFrom().voidItem() : file.abandon();
    }
}
