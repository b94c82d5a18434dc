package dev.quarry.upload.remote;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import java.util.concurrent.TimeUnit;

/** HTTP client that connects to a given address but uses the URL's host for SNI, certificate check and Host header. */
final class RemoteClient {

    private static final int MAX_HEAD_BYTES = 32 * 1024;
    private static final int CONNECTIONS_PER_HOST = 64;

    private final HttpClient client;

    RemoteClient(HttpClient client) {
        this.client = client;
    }

    static RemoteClient create(Vertx vertx, RemoteConfig config) {
        return new RemoteClient(vertx.createHttpClient(options(config)));
    }

    /** Disables keep-alive: a remote host is rarely contacted twice. */
    static HttpClientOptions options(RemoteConfig config) {
        return new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS_PER_HOST)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setSslHandshakeTimeout(config.connectTimeout().toMillis())
                .setMaxHeaderSize(MAX_HEAD_BYTES)
                .setTracingPolicy(TracingPolicy.IGNORE);
    }

    /** Connects and returns a request that is ready to be sent. */
    Future<HttpClientRequest> connect(RemoteUrl url, SocketAddress address) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setServer(address)
                        .setHost(url.host())
                        .setPort(url.port())
                        .setSsl(url.secure())
                        .setURI(url.target()))
                .map(request -> prepared(request, url));
    }

    private static HttpClientRequest prepared(HttpClientRequest request, RemoteUrl url) {
        // The response reports the failure. Without this handler Vert.x would also log it as an error.
        request.connection().exceptionHandler(ignored -> {});
        return request.authority(HostAndPort.create(url.writtenHost(), url.port()))
                .putHeader(HttpHeaders.ACCEPT, "image/*")
                .putHeader(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader(HttpHeaders.USER_AGENT, "Quarry");
    }
}
