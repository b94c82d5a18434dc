package dev.quarry.testkit;

import static io.restassured.RestAssured.given;

import org.eclipse.microprofile.config.ConfigProvider;

/** What the application under test tells Prometheus. */
public final class Metrics {

    private Metrics() {}

    /** The value of one line of the {@code /metrics} of the application in this JVM, without the tags that Quarry does not set. */
    public static double value(String name) {
        var all = scrape();
        return all.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no metric " + name + " in:\n" + all));
    }

    /** All that a packaged application tells. */
    public static String of(PackagedQuarry quarry) {
        return scrape(quarry.managementPort());
    }

    private static String scrape() {
        return scrape(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class));
    }

    private static String scrape(int port) {
        return given().baseUri("http://127.0.0.1").port(port).get("/metrics").asString();
    }
}
