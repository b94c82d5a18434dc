package dev.quarry.testkit;

import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.CompletableFuture;

/**
 * A form that is not sent to its end: one file, whole or in part, and the beginning of another part. HTTP/2 without TLS or
 * HTTP/1.1, each on a connection of its own.
 */
public final class UnfinishedUpload {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String BOUNDARY = "unfinished";
    private static final long LENGTH = 30_000_000;

    private final CompletableFuture<HttpClientRequest> request;

    private UnfinishedUpload(CompletableFuture<HttpClientRequest> request) {
        this.request = request;
    }

    /** @param isWhole whether the part that is the file ends */
    public static UnfinishedUpload begin(HttpVersion version, String organization, byte[] file, boolean isWhole) {
        var client = VERTX.createHttpClient(
                new HttpClientOptions().setProtocolVersion(version).setHttp2ClearTextUpgrade(false));
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost("127.0.0.1")
                .setPort(RestAssured.port)
                .setURI("/sourceimages/" + organization)
                .putHeader("Api-Key", QuarryServers.ROOT_KEY)
                .putHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .putHeader("Content-Length", Long.toString(LENGTH));
        var body = Buffer.buffer("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"filedata\"; filename=\"a.png\"\r\n\r\n")
                .appendBytes(file)
                .appendString(isWhole ? "\r\n--" + BOUNDARY + "\r\n" : "");
        return new UnfinishedUpload(client.request(options)
                .onSuccess(request -> {
                    var unused = request.write(body);
                })
                .toCompletionStage()
                .toCompletableFuture());
    }

    /** RST_STREAM over HTTP/2; over HTTP/1.1 the connection closes. */
    public void reset() {
        request.thenAccept(HttpClientRequest::reset);
    }
}
