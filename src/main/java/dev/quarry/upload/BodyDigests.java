package dev.quarry.upload;

import dev.quarry.http.digest.ContentDigests;
import dev.quarry.http.digest.DigestAlgorithm;
import dev.quarry.upload.multipart.HeapBytes;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;

/** Verifies a request body against its digest headers (RFC 9530); hashes nothing if there are none. */
final class BodyDigests {

    private final ContentDigests announced;
    private final Map<DigestAlgorithm, MessageDigest> running = new EnumMap<>(DigestAlgorithm.class);

    private BodyDigests(ContentDigests announced) {
        this.announced = announced;
        announced.algorithms().forEach(algorithm -> running.put(algorithm, algorithm.newDigest()));
    }

    /** @throws dev.quarry.problem.Problem if a digest header is malformed */
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
     * Compares the digests. Must be called once, after the last byte and before the commit.
     *
     * @throws dev.quarry.problem.Problem if the body does not match a declared digest
     */
    void verify() {
        var actual = new EnumMap<DigestAlgorithm, byte[]>(DigestAlgorithm.class);
        running.forEach((algorithm, digest) -> actual.put(algorithm, digest.digest()));
        announced.verify(actual);
    }
}
