package dev.quarry.blob.s3;

import dev.quarry.blob.Chunk;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/** Writes the buffers of a chunk one by one, and pauses while the socket's write queue is full. */
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
        // A failed write or end also fails the response, which is the future that the caller awaits.
        var ignored = request.end();
    }

    private void write(Buffer bytes) {
        // A slice has its own reader index: a retry must send the same bytes again.
        var ignored = request.write(bytes.slice());
    }
}
