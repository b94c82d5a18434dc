package dev.quarry.testkit;

import dev.quarry.audit.AuditAction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to the test's PostgreSQL, byte for byte, until a test makes something go wrong on it. */
public final class FaultyDatabase {

    /** What happens when a COMMIT comes by, or the one statement that most uploads are committed by. */
    public enum AtCommit {
        NOTHING,
        /** The connection breaks, and the server never sees it. */
        CUT_BEFORE,
        /** The server commits, and the connection breaks before it can say so. */
        CUT_AFTER,
        /** The server goes away with it, until {@link #mend()}. */
        DOWN,
        /** From here on nothing arrives any more, and nothing says so, until {@link #mend()}. */
        SILENCE
    }

    // As PostgreSQL's protocol sends a value: its length in four bytes, and itself (PostgreSQL, "Message Formats":
    // Bind).
    private static final String PNG = "\0\0\0\3png";
    private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();
    private static final ServerSocket LISTENER = listen();

    private static volatile AtCommit atCommit = AtCommit.NOTHING;
    private static volatile boolean down;
    private static volatile boolean silent;
    private static volatile long delayMillis;

    private FaultyDatabase() {}

    /** The same database, by this way. */
    public static String url(String database) {
        return "postgresql://127.0.0.1:" + LISTENER.getLocalPort() + database.substring(database.lastIndexOf('/'));
    }

    /** At the next COMMIT, and only there. */
    public static void atCommit(AtCommit fault) {
        atCommit = fault;
    }

    /** Every answer comes so much later. */
    public static void slow(long millis) {
        delayMillis = millis;
    }

    /** Breaks all connections and takes no new ones until {@link #mend()}. */
    public static void down() {
        down = true;
        OPEN.forEach(FaultyDatabase::close);
    }

    public static void mend() {
        atCommit = AtCommit.NOTHING;
        down = false;
        silent = false;
        delayMillis = 0;
    }

    private static ServerSocket listen() {
        try {
            var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
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

    private static void connect(Socket client) {
        if (down) {
            close(client);
            return;
        }
        start(() -> {
            try (client;
                    var server = new Socket(InetAddress.getLoopbackAddress(), TestPostgres.port())) {
                server.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                OPEN.add(client);
                OPEN.add(server);
                start(() -> carryAnswers(server, client));
                carryRequests(client, server);
            } finally {
                OPEN.remove(client);
            }
        });
    }

    private static void carryRequests(Socket client, Socket server) throws Exception {
        var buffer = new byte[8192];
        var in = client.getInputStream();
        for (int read; (read = in.read(buffer)) >= 0; ) {
            waitWhileSilent();
            if (isCommit(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
                var fault = atCommit;
                atCommit = AtCommit.NOTHING;
                switch (fault) {
                    case CUT_BEFORE -> {
                        return;
                    }
                    case DOWN -> {
                        down();
                        return;
                    }
                    case SILENCE -> {
                        silent = true;
                        waitWhileSilent();
                    }
                    case CUT_AFTER -> {
                        client.shutdownOutput();
                        write(server.getOutputStream(), buffer, read);
                        Thread.sleep(300);
                        return;
                    }
                    default -> {}
                }
            }
            write(server.getOutputStream(), buffer, read);
        }
    }

    private static void carryAnswers(Socket server, Socket client) throws Exception {
        try (server;
                client) {
            var buffer = new byte[8192];
            InputStream in = server.getInputStream();
            for (int read; (read = in.read(buffer)) >= 0; ) {
                waitWhileSilent();
                if (delayMillis > 0) {
                    Thread.sleep(delayMillis);
                }
                write(client.getOutputStream(), buffer, read);
            }
        } finally {
            OPEN.remove(server);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) throws IOException {
        out.write(buffer, 0, length);
        out.flush();
    }

    private static void waitWhileSilent() throws InterruptedException {
        while (silent) {
            Thread.sleep(10);
        }
    }

    /** An image's line of the audit trail goes out together with its format in that one statement only. */
    private static boolean isCommit(String sent) {
        return sent.contains("COMMIT") || sent.contains(AuditAction.IMAGE_UPLOAD.word()) && sent.contains(PNG);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed either way.
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
