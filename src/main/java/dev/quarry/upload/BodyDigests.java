package dev.quarry.upload;

import dev.quarry.http.digest.ContentDigests;
import dev.quarry.http.digest.DigestAlgorithm;
import dev.quarry.upload.multipart.HeapBytes;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;

/** Holds a request's body against the digests that its head announced; costs nothing where it announced none. */
final class BodyDigests {

    private final ContentDigests announced;
    private final Map<DigestAlgorithm, MessageDigest> running = new EnumMap<>(DigestAlgorithm.class);

    private BodyDigests(ContentDigests announced) {
        this.announced = announced;
        announced.algorithms().forEach(algorithm -> running.put(algorithm, algorithm.newDigest()));
    }

    /** @throws dev.quarry.problem.Problem if a header is not well-formed */
    static BodyDigests of(MultiMap headers) {
        return new BodyDigests(ContentDigests.parse(headers));
    }

    void update(Buffer bytes) {
        if (running.isEmpty()) {
            return;
        }
        var heap = HeapBytes.of(bytes);
        running.values().forEach(digest -> digest.update(heap.array(), heap.offset(), heap.length()));
    }

    /**
     * To be called once, behind the last byte and before anything is committed.
     *
     * @throws dev.quarry.problem.Problem if the body is another than was announced
     */
    void verify() {
        var actual = new EnumMap<DigestAlgorithm, byte[]>(DigestAlgorithm.class);
        running.forEach((algorithm, digest) -> actual.put(algorithm, digest.digest()));
        announced.verify(actual);
    }
}
