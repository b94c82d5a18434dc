package dev.quarry.testkit;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An upload that waits in the middle until the test has done what it wants to do meanwhile. */
public final class HeldUpload implements AutoCloseable {

    private final Socket socket;
    private final byte[] bytes;
    private final int sent;

    /** @param first how many bytes are sent before it waits */
    public HeldUpload(String organization, byte[] bytes, int first) {
        try {
            this.socket = new Socket("127.0.0.1", RestAssured.port);
            this.bytes = bytes;
            this.sent = first;
            write(("POST /sourceimages/" + organization + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                            + RawHttp.rootKey() + "\r\nContent-Type: image/png\r\nContent-Length: " + bytes.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes, 0, first);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the answer, head and body */
    public String finish() {
        try {
            socket.getOutputStream().write(bytes, sent, bytes.length - sent);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] head) throws IOException {
        socket.getOutputStream().write(head);
    }
}
