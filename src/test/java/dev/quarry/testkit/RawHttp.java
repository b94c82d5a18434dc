package dev.quarry.testkit;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Speaks HTTP byte by byte, for what a client library would tidy up. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 15_000;

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");

    private RawHttp() {}

    /** Sends exactly these bytes, ends its side, and gives back all that comes until the server closes. */
    public static String exchange(String head, byte[] body) {
        return exchange(head, body, true);
    }

    public static String exchange(String head, byte[] body, boolean endSide) {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = socket.getOutputStream();
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            if (endSide) {
                socket.shutdownOutput();
            }
            var in = socket.getInputStream();
            var answer = new ByteArrayOutputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a head alone and gives back the one answer to it; the server would wait for a body that never comes. */
    public static String answer(String head) {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            var in = socket.getInputStream();
            var answer = new StringBuilder();
            while (answer.indexOf("\r\n\r\n") < 0) {
                var next = in.read();
                if (next < 0) {
                    throw new EOFException("only " + answer);
                }
                answer.append((char) next);
            }
            var length = LENGTH.matcher(answer);
            return length.find()
                    ? answer + new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
                    : answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a request without a body. */
    public static String get(String target, String... headers) {
        return request("GET", target, headers);
    }

    public static String request(String method, String target, String... headers) {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\nHost: localhost\nConnection: close\n");
        for (var header : headers) {
            head.append(header).append('\n');
        }
        return exchange(head.append('\n').toString(), new byte[0], false);
    }

    /** An answer's status line and headers, without the two that are others each time. */
    public static String[] head(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n"))
                .lines()
                .filter(line -> !line.startsWith("X-Request-Id: ") && !line.startsWith("date: "))
                .toArray(String[]::new);
    }

    public static String rootKey() {
        return "Api-Key: " + QuarryServers.ROOT_KEY;
    }
}
