package dev.quarry.testkit;

import static io.restassured.RestAssured.given;

import org.eclipse.microprofile.config.ConfigProvider;

/** What the application under test in this JVM tells Prometheus. */
public final class Metrics {

    private Metrics() {}

    /** The value of one line of {@code /metrics}, without the tags that Quarry does not set. */
    public static double value(String name) {
        var all = scrape();
        return all.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no metric " + name + " in:\n" + all));
    }

    private static String scrape() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().baseUri("http://127.0.0.1").port(port).get("/metrics").asString();
    }
}
