package dev.quarry.golden;

import dev.quarry.testkit.RawHttp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One request of a golden file, and the answer as it comes.
 *
 * @param title what it shows
 * @param request the request's lines: method and target, headers, an empty line, the body
 */
record Exchange(String title, List<String> request) {

    private static final String TITLE = "### ";
    private static final String SENT = "> ";
    private static final String CAME = "< ";

    /** Reads the requests of a golden file; its answers are what is compared. */
    static List<Exchange> read(String file) {
        var exchanges = new ArrayList<Exchange>();
        for (var line : file.lines().toList()) {
            if (line.startsWith(TITLE)) {
                exchanges.add(new Exchange(line.substring(TITLE.length()), new ArrayList<>()));
            } else if (line.startsWith(SENT) || line.equals(SENT.strip())) {
                exchanges
                        .get(exchanges.size() - 1)
                        .request()
                        .add(line.substring(Math.min(SENT.length(), line.length())));
            }
        }
        return exchanges;
    }

    /** Sends it and writes down both sides, as the golden file has them. */
    String run() {
        var written = new StringBuilder(TITLE + title + "\n");
        request.forEach(line -> written.append((SENT + line).stripTrailing()).append('\n'));
        Steady.of(answer())
                .lines()
                .forEach(line -> written.append((CAME + line).stripTrailing()).append('\n'));
        return written.append('\n').toString();
    }

    private String answer() {
        var empty = request.indexOf("");
        var head = empty < 0 ? request : request.subList(0, empty);
        var body = empty < 0 ? "" : String.join("\n", request.subList(empty + 1, request.size()));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var text = new StringBuilder(head.get(0) + " HTTP/1.1\nHost: localhost\nConnection: close\n");
        head.stream().skip(1).forEach(line -> text.append(line).append('\n'));
        if (head.stream().noneMatch(line -> line.startsWith("Api-Key"))) {
            text.append(RawHttp.rootKey()).append('\n');
        }
        text.append("Content-Length: ").append(bytes.length).append("\n\n");
        return RawHttp.exchange(text.toString(), bytes, false);
    }
}
