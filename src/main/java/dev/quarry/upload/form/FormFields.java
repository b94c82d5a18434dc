package dev.quarry.upload.form;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** Collects form fields from their pieces, limits their number and total size, and passes them on. */
public final class FormFields {

    private static final int MAX_FIELDS = 1000;
    private static final int MAX_BYTES = 1024 * 1024;

    private final MetadataFields metadata;
    private String name = "";
    private Buffer value = Buffer.buffer();
    private int count;
    private int bytes;

    public FormFields(MetadataFields metadata) {
        this.metadata = metadata;
    }

    /** @throws Problem {@link ProblemType#TOO_LARGE} */
    public void begin(String fieldName) {
        name = fieldName;
        value = Buffer.buffer();
        if (++count > MAX_FIELDS) {
            throw new Problem(
                    ProblemType.TOO_LARGE, "The request must not contain more than " + MAX_FIELDS + " form fields.");
        }
    }

    /** @throws Problem {@link ProblemType#TOO_LARGE} */
    public void add(Buffer piece) {
        bytes += piece.length();
        if (bytes > MAX_BYTES) {
            throw new Problem(
                    ProblemType.TOO_LARGE, "The form fields together must not be longer than " + MAX_BYTES + " bytes.");
        }
        value.appendBuffer(piece);
    }

    /** @throws Problem {@link ProblemType#INVALID_FIELD} */
    public void end() {
        metadata.take(name, value.toString(StandardCharsets.UTF_8));
        value = Buffer.buffer();
    }
}
