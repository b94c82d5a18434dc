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

/** Connects to an address and asks it for a url, in the url's name: in the certificate, in TLS and in the header. */
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

    /** Every fetch has its own connection: strangers' hosts are asked once. */
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

    /** A connected request that is ready to be sent. */
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
        // A failure shows in the answer; Vert.x would log it as well, and strangers' mistakes are no errors here.
        request.connection().exceptionHandler(ignored -> {});
        return request.authority(HostAndPort.create(url.writtenHost(), url.port()))
                .putHeader(HttpHeaders.ACCEPT, "image/*")
                .putHeader(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader(HttpHeaders.USER_AGENT, "Quarry");
    }
}
