package dev.quarry.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A curl command of the documentation as the HTTP request that it sends. The tests run where curl may be missing, so this
 * reads the options that the documentation uses and refuses any other.
 *
 * @param target path and query, exactly as curl sends them
 */
record CurlCommand(String method, String target, List<String> headers, byte[] body) {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Path IMAGES = Path.of("src/test/resources/images");
    private static final String BOUNDARY = "documentation";

    /**
     * @param command one command, whose lines may end with a backslash
     * @param variables values of the shell variables in it, by name
     */
    static CurlCommand parse(String command, Map<String, String> variables) {
        var text = command.replaceAll("\\\\\\n\\s*", "");
        for (var variable : variables.entrySet()) {
            text = text.replace("$" + variable.getKey(), variable.getValue());
        }
        var words = WORD.matcher(text)
                .results()
                .map(word -> Optional.ofNullable(word.group(1))
                        .or(() -> Optional.ofNullable(word.group(2)))
                        .orElse(word.group(3)))
                .iterator();
        if (!words.next().equals("curl")) {
            throw new IllegalArgumentException("not a curl command: " + command);
        }
        String method = null;
        String url = null;
        var headers = new ArrayList<String>();
        var fields = new ArrayList<String>();
        byte[] body = null;
        while (words.hasNext()) {
            var word = words.next();
            switch (word) {
                case "-X" -> method = words.next();
                case "-H" -> headers.add(words.next());
                case "-F" -> fields.add(words.next());
                case "-d" -> body = words.next().getBytes(StandardCharsets.UTF_8);
                case "--data-binary" -> body = file(words.next());
                case "-r" -> headers.add("Range: bytes=" + words.next());
                case "-o" -> words.next();
                case "-i", "-g", "-s", "-OJ" -> {
                    // Only change how curl reads the URL or what it prints.
                }
                default -> url = url(word, url);
            }
        }
        if (!fields.isEmpty()) {
            headers.add("Content-Type: multipart/form-data; boundary=" + BOUNDARY);
            body = form(fields);
        }
        var verb = method == null ? body == null ? "GET" : "POST" : method;
        return new CurlCommand(verb, target(String.valueOf(url)), headers, body == null ? new byte[0] : body);
    }

    /** Returns the request's head, without its last line, the empty one. */
    String head() {
        var head = new StringBuilder("%s %s HTTP/1.1\nHost: localhost\nConnection: close\n".formatted(method, target));
        headers.forEach(header -> head.append(header).append('\n'));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append('\n');
        }
        return head.toString();
    }

    private static String url(String word, String before) {
        if (word.startsWith("-") || before != null) {
            throw new IllegalArgumentException("unknown option or second URL: " + word);
        }
        return word;
    }

    /** Not by a URI's parser, which refuses the brackets that curl sends with -g. */
    private static String target(String url) {
        return url.substring(url.indexOf('/', url.indexOf("://") + 3));
    }

    private static byte[] form(List<String> fields) {
        var form = new ByteArrayOutputStream();
        for (var field : fields) {
            var equals = field.indexOf('=');
            var name = field.substring(0, equals);
            var value = field.substring(equals + 1);
            var isFile = value.startsWith("@");
            var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                    .formatted(BOUNDARY, name, isFile ? "; filename=\"" + value.substring(1) + "\"" : "");
            form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            form.writeBytes(isFile ? file(value) : value.getBytes(StandardCharsets.UTF_8));
            form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static byte[] file(String argument) {
        try {
            return Files.readAllBytes(IMAGES.resolve(argument.substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
