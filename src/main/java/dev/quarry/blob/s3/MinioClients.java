package dev.quarry.blob.s3;

import dev.quarry.blob.BlobConfig;
import io.minio.MinioAsyncClient;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * Creates the MinIO client. Its asynchronous calls run on OkHttp's blocking threads. This class raises OkHttp's limit
 * of five requests per host and turns off Nagle's algorithm, which delays small requests.
 */
final class MinioClients {

    private MinioClients() {}

    static S3Access create(BlobConfig.S3 config) {
        var client = httpClient(config);
        var builder = MinioAsyncClient.builder()
                .endpoint(HttpUrl.get(config.endpoint()))
                .region(config.region())
                .httpClient(client, true);
        var credentials = S3Credentials.of(config, client);
        credentials.ifPresent(builder::credentialsProvider);
        var minio = builder.build();
        if (config.pathStyle()) {
            minio.disableVirtualStyleEndpoint();
        } else {
            minio.enableVirtualStyleEndpoint();
        }
        return new S3Access(minio, credentials);
    }

    private static OkHttpClient httpClient(BlobConfig.S3 config) {
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(config.connections());
        dispatcher.setMaxRequestsPerHost(config.connections());
        var builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                // Quarry makes all retries itself: after a request whose outcome is unknown, it must look for what that
                // request left.
                .retryOnConnectionFailure(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .socketFactory(new NoDelay())
                .connectTimeout(config.connectTimeout())
                .readTimeout(config.timeout())
                .writeTimeout(config.timeout());
        config.caCertificates().ifPresent(pem -> S3Trust.only(pem, builder));
        return builder.build();
    }

    /** Sockets with TCP_NODELAY. */
    private static final class NoDelay extends SocketFactory {

        private final SocketFactory factory = SocketFactory.getDefault();

        @Override
        public Socket createSocket() throws java.io.IOException {
            return noDelay(factory.createSocket());
        }

        @Override
        public Socket createSocket(String host, int port) throws java.io.IOException {
            return noDelay(factory.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws java.io.IOException {
            return noDelay(factory.createSocket(host, port, local, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws java.io.IOException {
            return noDelay(factory.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
                throws java.io.IOException {
            return noDelay(factory.createSocket(host, port, local, localPort));
        }

        private static Socket noDelay(Socket socket) throws SocketException {
            socket.setTcpNoDelay(true);
            return socket;
        }
    }
}
