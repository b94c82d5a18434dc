package dev.quarry.platform;

import static java.util.Map.entry;

import dev.quarry.access.AccessConfig;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Process started with the argument {@code train}: starts like a server, sends itself a few requests and exits. The JVM
 * can record the classes that it loads and links, and reuse them at the next start (training run of <a
 * href="https://openjdk.org/jeps/514">JEP 514</a>). Container images are built without a database and an object store,
 * so whatever needs them runs, but may fail.
 */
public class Training implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Training.class);

    private static final int PATIENCE_MILLIS = 30_000;

    private static final String NOWHERE = "127.0.0.1:1";

    private static volatile boolean running;

    private final HttpServer server;
    private final AccessConfig access;

    Training(HttpServer server, AccessConfig access) {
        this.server = server;
        this.access = access;
    }

    /** Overrides the environment so that this process uses loopback only. Must be called before Quarkus starts. */
    static void prepare() {
        running = true;
        settings().forEach(System::setProperty);
    }

    /** A method, not a constant: every start loads this class, but few are training runs. */
    private static Map<String, String> settings() {
        return Map.ofEntries(
                entry("quarkus.http.host", "127.0.0.1"),
                entry("quarkus.http.port", "0"),
                entry("quarkus.management.host", "127.0.0.1"),
                entry("quarkus.management.port", "0"),
                entry("quarkus.log.category.\"dev.quarry\".level", "OFF"),
                entry("quarkus.log.category.\"" + Training.class.getName() + "\".level", "INFO"),
                entry("quarry.access.root-key", UUID.randomUUID().toString()),
                entry("quarry.blob.store", "s3"),
                entry("quarry.blob.s3.endpoint", "http://" + NOWHERE),
                entry("quarry.blob.s3.credentials", "static"),
                entry("quarry.blob.s3.access-key", "training"),
                entry("quarry.blob.s3.secret-key", "training"),
                entry("quarry.database.url", "postgresql://" + NOWHERE + "/none"));
    }

    static boolean isRunning() {
        return running;
    }

    /** Runs a step of the startup that fails in training. */
    static void rehearse(Supplier<?> step) {
        try {
            var unused = step.get();
        } catch (RuntimeException e) {
            LOG.debug("Startup step failed in training", e);
        }
    }

    @Override
    public int run(String... args) throws IOException {
        ask(server.getManagementPort(), "/health/ready");
        ask(server.getManagementPort(), "/metrics");
        ask(server.getPort(), "/");
        ask(server.getPort(), "/sourceimages/training");
        ask(server.getPort(), "/sourceimages/training/0000000000000000000000000000000000000000");
        ask(server.getPort(), "/sourceimages/training/0000000000000000000000000000000000000000/download");
        return 0;
    }

    /** Uses a plain socket, so that the recording contains no classes of an HTTP client. */
    private void ask(int port, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nApi-Key: %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, access.rootKey())
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            LOG.infof("%s: %s", path, answer.lines().findFirst().orElse("no response"));
        }
    }
}
