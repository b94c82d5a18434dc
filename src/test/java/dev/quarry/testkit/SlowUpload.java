package dev.quarry.testkit;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A client that takes its time.
 *
 * @param seconds how long it sends, at an even pace
 */
public record SlowUpload(String organization, byte[] bytes, int seconds) {

    private static final int STEPS_PER_SECOND = 10;

    /** @return the answer, head and body */
    public String send() {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST /sourceimages/" + organization + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                            + RawHttp.rootKey() + "\r\nContent-Type: image/png\r\nContent-Length: " + bytes.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var step = bytes.length / (seconds * STEPS_PER_SECOND) + 1;
            for (var at = 0; at < bytes.length; at += step) {
                out.write(bytes, at, Math.min(step, bytes.length - at));
                out.flush();
                Thread.sleep(1000 / STEPS_PER_SECOND);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
