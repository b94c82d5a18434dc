package dev.quarry.blob.s3;

import dev.quarry.blob.Chunk;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/** Writes a chunk's buffers one after another, never more of them than the socket takes. */
final class ChunkSender {

    private final HttpClientRequest request;
    private final Chunk chunk;
    private int next;

    private ChunkSender(HttpClientRequest request, Chunk chunk) {
        this.request = request;
        this.chunk = chunk;
    }

    static Future<HttpClientResponse> send(HttpClientRequest request, Chunk chunk) {
        new ChunkSender(request, chunk).go();
        return request.response();
    }

    private void go() {
        var buffers = chunk.buffers();
        while (next < buffers.size()) {
            if (request.writeQueueFull()) {
                request.drainHandler(drained -> go());
                return;
            }
            write(buffers.get(next++));
        }
        // Failures of a write or of the end show in the response, the one future that is waited for.
        var ignored = request.end();
    }

    private void write(Buffer bytes) {
        // A slice of its own: a retry must find the same bytes again.
        var ignored = request.write(bytes.slice());
    }
}
