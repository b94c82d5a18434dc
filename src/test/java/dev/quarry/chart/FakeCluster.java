package dev.quarry.chart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As much of a Kubernetes API as a chart's `lookup` asks for: Secrets by name. Helm finds it by KUBECONFIG, which the build
 * sets to a file in its own folder, so that no test ever talks to a cluster of whoever runs it.
 */
final class FakeCluster {

    private static final String RESOURCES = """
            {"kind":"APIResourceList","apiVersion":"v1","groupVersion":"v1","resources":[{"name":"secrets",\
            "singularName":"secret","namespaced":true,"kind":"Secret","verbs":["get"]}]}""";
    private static final String NOT_FOUND = """
            {"kind":"Status","apiVersion":"v1","status":"Failure","reason":"NotFound","code":404}""";
    private static final String KUBECONFIG = """
            {"apiVersion": "v1", "kind": "Config", "current-context": "test",
             "contexts": [{"name": "test", "context": {"cluster": "test", "user": "test"}}],
             "users": [{"name": "test", "user": {}}],
             "clusters": [{"name": "test", "cluster": {"server": "http://127.0.0.1:%d"}}]}
            """;

    private static final Map<String, String> SECRETS = new ConcurrentHashMap<>();

    private FakeCluster() {}

    static {
        start();
    }

    /** Makes Helm find the cluster; loading this class is all it takes. */
    static void reach() {}

    /** @param data the Secret's data, as JSON */
    static void keep(String namespace, String name, String data) {
        SECRETS.put("/api/v1/namespaces/" + namespace + "/secrets/" + name, """
                {"kind":"Secret","apiVersion":"v1","metadata":{"name":"%s","namespace":"%s"},"data":%s}""".formatted(name, namespace, data));
    }

    static void forget() {
        SECRETS.clear();
    }

    private static void start() {
        var file = System.getenv("KUBECONFIG");
        if (file == null
                || !Path.of(file).toAbsolutePath().startsWith(Path.of("target").toAbsolutePath())) {
            throw new IllegalStateException("KUBECONFIG must be target/kubeconfig, as pom.xml sets it");
        }
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.createContext("/", FakeCluster::answer);
            server.start();
            Files.writeString(
                    Path.of(file), KUBECONFIG.formatted(server.getAddress().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var found = path.equals("/api/v1") ? RESOURCES : SECRETS.get(path);
        var body = (found == null ? NOT_FOUND : found).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(found == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
