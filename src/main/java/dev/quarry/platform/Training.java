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
 * The process that was called with the argument {@code train}: it starts as one that serves does, answers a few requests of
 * its own, and ends. A JVM that watches it can keep what it loads and links for its next start (the training run of
 * <a href="https://openjdk.org/jeps/514">JEP 514</a>). An image is built where there is neither a database nor a store, so
 * it needs none: what asks for them is done and may fail.
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

    /** Before anything is started: whatever the environment says, this process reaches nobody, and nobody it. */
    static void prepare() {
        running = true;
        settings().forEach(System::setProperty);
    }

    /** Made when they are asked for: every start asks whether it is one of training, and most are not. */
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

    /** Takes a step of the start that nothing answers here. */
    static void rehearse(Supplier<?> step) {
        try {
            var unused = step.get();
        } catch (RuntimeException e) {
            LOG.debug("In training", e);
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

    /** Over a socket: a client's classes would only be in the way of those that serve. */
    private void ask(int port, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nApi-Key: %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, access.rootKey())
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            LOG.infof("%s: %s", path, answer.lines().findFirst().orElse("no answer"));
        }
    }
}
