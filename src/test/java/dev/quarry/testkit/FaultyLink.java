package dev.quarry.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/** The way to the test's S3 server, byte for byte, until a test makes it hold an answer back or cut it off. */
public final class FaultyLink {

    private static final long UNLIMITED = Long.MAX_VALUE;
    private static final AtomicLong LEFT = new AtomicLong(UNLIMITED);
    private static final ServerSocket LISTENER = listen();

    private static volatile boolean holding;

    private FaultyLink() {}

    public static String endpoint() {
        return "http://127.0.0.1:" + LISTENER.getLocalPort();
    }

    /** Closes a connection once so many bytes of answers, heads included, came through it. */
    public static void cutAfter(long bytes) {
        LEFT.set(bytes);
    }

    /** Keeps answers back until {@link #mend()}. */
    public static void hold() {
        holding = true;
    }

    public static void mend() {
        holding = false;
        LEFT.set(UNLIMITED);
    }

    private static ServerSocket listen() {
        try {
            var listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
            start(() -> {
                while (true) {
                    connect(listener.accept());
                }
            });
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void connect(Socket client) throws IOException {
        var server = new Socket("127.0.0.1", URI.create(TestS3.endpoint()).getPort());
        start(() -> {
            try (client;
                    server) {
                client.getInputStream().transferTo(server.getOutputStream());
            }
        });
        start(() -> {
            try (client;
                    server) {
                carryAnswers(server, client);
            }
        });
    }

    private static void carryAnswers(Socket server, Socket client) throws Exception {
        var buffer = new byte[8192];
        for (int read; (read = server.getInputStream().read(buffer)) >= 0; ) {
            while (holding) {
                Thread.sleep(10);
            }
            if (LEFT.get() < UNLIMITED && LEFT.addAndGet(-read) < 0) {
                return;
            }
            client.getOutputStream().write(buffer, 0, read);
        }
    }

    /** Work that may fail, as everything does when a connection closes. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                // The connection is gone; so is its thread.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
