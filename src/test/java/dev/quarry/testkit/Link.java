package dev.quarry.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server on this machine, byte for byte, with the weather that a network has. */
public final class Link implements AutoCloseable {

    /** What is wrong with the way. */
    public enum Fault {
        NONE,
        /** What is sent arrives a tenth of a second later, in both directions. */
        LATENCY,
        /** All connections together carry 1 MB a second in each direction. */
        NARROW,
        /** Connections are reset, and new ones are as soon as they are there. */
        RESET,
        /** What is sent is lost and nobody is told, as behind a firewall that has forgotten the connection. */
        BLACKHOLE,
        /** The server ends its side without a word, and reads on. */
        HALF_CLOSE
    }

    private static final int BUFFER = 65536;
    private static final int BACKLOG = 1000;
    private static final int PIECE = 8192;
    private static final long LATENCY_MILLIS = 100;
    private static final double BYTES_PER_NANO = 1e6 / 1e9;

    private final int target;
    private final ServerSocket listener;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    private final Pacer requests = new Pacer();
    private final Pacer answers = new Pacer();

    private volatile Fault fault = Fault.NONE;

    private Link(int target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
    }

    /** @param target a port of the loopback interface */
    public static Link to(int target) {
        try {
            var listener = new ServerSocket();
            // What waits in the kernel has been sent as far as the sender can see: keep that little.
            listener.setReceiveBufferSize(BUFFER);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            var link = new Link(target, listener);
            start(link::accept);
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** From now on, until {@link #clear()}. */
    public void turn(Fault to) {
        fault = to;
        open.forEach(connection -> connection.meet(to));
    }

    /** New connections are as they should be; those that lost something in the meantime stay as they are. */
    public void clear() {
        fault = Fault.NONE;
    }

    @Override
    public void close() {
        open.forEach(Connection::reset);
        close(listener);
    }

    private void accept() throws Exception {
        while (true) {
            var client = listener.accept();
            start(() -> new Connection(client, new Socket(InetAddress.getLoopbackAddress(), target)).begin());
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // It is closed either way.
        }
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean lost;
        private volatile boolean halved;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void begin() throws IOException {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.add(this);
            meet(fault);
            start(() -> carry(client, server, requests));
            carry(server, client, answers);
        }

        void meet(Fault met) {
            switch (met) {
                case RESET -> reset();
                case BLACKHOLE -> lost = true;
                case HALF_CLOSE -> halve();
                default -> {}
            }
        }

        void reset() {
            try {
                client.setSoLinger(true, 0);
            } catch (IOException e) {
                // It is closed already.
            }
            end();
        }

        private void halve() {
            halved = true;
            try {
                client.shutdownOutput();
            } catch (IOException e) {
                // It is closed already.
            }
        }

        private void carry(Socket from, Socket to, Pacer pacer) {
            try {
                var in = from.getInputStream();
                var buffer = new byte[BUFFER];
                for (int read; (read = read(in, buffer)) >= 0; ) {
                    if (lost || halved && to.equals(client)) {
                        continue;
                    }
                    if (fault == Fault.LATENCY) {
                        Thread.sleep(LATENCY_MILLIS);
                    }
                    to.getOutputStream().write(buffer, 0, read);
                    if (fault == Fault.NARROW) {
                        pacer.waitFor(read);
                    }
                }
            } catch (IOException | InterruptedException e) {
                // The connection is gone.
            }
            // Where the server's end is hidden from the client, only the client can end the connection.
            if (from.equals(client) || !lost && !halved) {
                end();
            }
        }

        private int read(InputStream in, byte[] buffer) throws IOException {
            return in.read(buffer, 0, fault == Fault.NARROW ? PIECE : BUFFER);
        }

        private void end() {
            open.remove(this);
            close(client);
            close(server);
        }
    }

    /** One direction of a narrow way, which all connections share. */
    private static final class Pacer {

        private long free = System.nanoTime();

        void waitFor(int bytes) throws InterruptedException {
            Thread.sleep(nanosUntilCarried(bytes) / 1_000_000);
        }

        private synchronized long nanosUntilCarried(int bytes) {
            var now = System.nanoTime();
            free = Math.max(free, now) + (long) (bytes / BYTES_PER_NANO);
            return free - now;
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
