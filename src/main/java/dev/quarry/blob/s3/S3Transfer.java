package dev.quarry.blob.s3;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobContent;
import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.ByteRange;
import dev.quarry.blob.Chunk;
import dev.quarry.blob.Opening;
import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Transfers image bytes to and from presigned URLs with Vert.x's HTTP client, with back-pressure. */
final class S3Transfer {

    // Shorter than the keep-alive of any store: if the store closes a connection during a request, that costs a retry.
    private static final int KEEP_ALIVE_SECONDS = 15;

    private final boolean checksum;
    private final Map<String, String> encryption;
    private final LoopClients clients;
    private final S3Signer signer;

    S3Transfer(BlobConfig.S3 config, Vertx vertx, S3Signer signer) {
        this.checksum = config.checksum();
        this.signer = signer;
        this.encryption = S3Encryption.headers(config);
        var options = new HttpClientOptions()
                .setMaxPoolSize(config.connections())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) config.timeout().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setDefaultHost(signer.origin().getHost())
                .setDefaultPort(signer.port())
                .setSsl(signer.isTls())
                // These URLs grant access for an hour, so traces must not contain them. StoreCalls records the spans.
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setTcpNoDelay(true);
        config.caCertificates()
                .ifPresent(pem -> options.setTrustOptions(new PemTrustOptions().addCertPath(pem.toString())));
        this.clients = new LoopClients(vertx, options);
    }

    /** Stores a whole object. The store verifies the bytes if {@code quarry.blob.s3.checksum} is on. */
    Uni<Void> put(BlobKey key, Chunk bytes, String mediaType, String sha256) {
        var headers = new TreeMap<>(encryption);
        if (checksum) {
            headers.put(S3Checksum.HEADER, S3Checksum.of(sha256));
        }
        return Uni.createFrom()
                .deferred(() -> send("PUT " + key, signer.put(key, headers), bytes, mediaType, headers))
                .replaceWithVoid();
    }

    /** Stores one part and returns its ETag, which is needed to complete the upload. */
    Uni<String> putPart(BlobKey key, String uploadId, int number, Chunk bytes) {
        var what = "PUT part " + number + " of " + key;
        return Uni.createFrom()
                .deferred(() ->
                        send(what, signer.putPart(key, uploadId, number), bytes, "application/octet-stream", Map.of()));
    }

    /**
     * Opens a range of an object.
     *
     * @param length expected length of the whole object in bytes
     */
    Uni<BlobContent> get(BlobKey key, long length, ByteRange range) {
        var wanted = new S3Range(key, length, range);
        return Opening.of(() -> request(HttpMethod.GET, signer.get(key))
                        .compose(request -> wanted.askOf(request).send())
                        .compose(response -> S3BlobContent.open(wanted, response)))
                .onFailure(failure -> !(failure instanceof BlobException))
                .transform(failure -> unreachable(wanted.toString(), failure));
    }

    private Uni<String> send(String what, String target, Chunk bytes, String mediaType, Map<String, String> headers) {
        return Futures.uni(() -> request(HttpMethod.PUT, target)
                        .compose(request -> {
                            headers.forEach((name, value) -> request.putHeader(name, value));
                            request.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
                            request.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(bytes.length()));
                            return ChunkSender.send(request, bytes);
                        })
                        .compose(response -> etag(what, response)))
                .onFailure(failure -> !(failure instanceof BlobException))
                .transform(failure -> unreachable(what, failure));
    }

    private Future<HttpClientRequest> request(HttpMethod method, String target) {
        return clients.get().request(method, target);
    }

    private static Future<String> etag(String what, HttpClientResponse response) {
        if (response.statusCode() == 200) {
            var etag = response.getHeader(HttpHeaders.ETAG);
            return response.end().map(ignored -> etag == null ? "" : etag.replace("\"", ""));
        }
        return response.body()
                .compose(
                        body -> Future.failedFuture(S3Failures.ofAnswer(what, response.statusCode(), body.toString())));
    }

    private static BlobException unreachable(String what, Throwable failure) {
        return new BlobException(BlobException.Kind.UNAVAILABLE, what + ": " + failure, failure);
    }
}
