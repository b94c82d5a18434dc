package dev.quarry.packaged.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Link;
import dev.quarry.testkit.Link.Fault;
import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.StorePair;
import dev.quarry.testkit.TestPostgres;
import dev.quarry.testkit.TestS3;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to the store, and the way to PostgreSQL, in every weather that a network has. */
@Tag("weather")
@Timeout(300)
class LinkWeatherIT {

    private static final Duration BAD_WEATHER = Duration.ofSeconds(Integer.getInteger("weather.seconds", 8));

    private static final StorePair STORES = new StorePair(TestPostgres.newDatabase(), "weather");
    private static final Link STORE = Link.to(URI.create(TestS3.endpoint()).getPort());
    private static final Link DATABASE = Link.to(TestPostgres.port());

    private static PackagedQuarry quarry;
    private static Traffic traffic;
    private static Leaks leaks;

    @BeforeAll
    static void start() throws Exception {
        var config = Settings.of(STORES);
        config.put("quarry.blob.s3.endpoint", "http://127.0.0.1:" + STORE.port());
        config.put("quarry.database.url", "postgresql://127.0.0.1:" + DATABASE.port() + path(STORES.database()));
        quarry = PackagedQuarry.launch(config, "-Xmx256m");
        traffic = Traffic.to(quarry.port(), "weather");
        traffic.crowd();
        traffic.during(Duration.ofSeconds(5));
        leaks = Leaks.of(quarry);
    }

    @AfterAll
    static void stop() {
        quarry.close();
        STORE.close();
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "store, LATENCY",
        "store, NARROW",
        "store, RESET",
        "store, BLACKHOLE",
        "store, HALF_CLOSE",
        "database, LATENCY",
        "database, NARROW",
        "database, RESET",
        "database, BLACKHOLE",
        "database, HALF_CLOSE"
    })
    void is_answered_and_outlived(String server, Fault fault) throws Exception {
        var link = server.equals("store") ? STORE : DATABASE;
        var started = System.nanoTime();
        link.turn(fault);
        var answers = new ArrayList<>(traffic.crowd());
        answers.addAll(traffic.during(BAD_WEATHER));
        var lasted = Duration.ofNanos(System.nanoTime() - started);
        link.clear();
        var recovery = traffic.untilAllIsWell();

        if (server.equals("store")) {
            assertThat(answers)
                    .filteredOn(done -> done.deed() == Deed.GET || done.deed() == Deed.LIST)
                    .as("what only the database is asked for")
                    .allMatch(done -> done.status() == 200);
        }
        STORES.assertSettledAndEnded();
        traffic.assertPromisesKept();
        var rows = STORES.column("select object_key from blob");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(traffic.promised());
        Report.line(
                server + ": " + fault + ", " + Report.seconds(lasted),
                Report.of(answers),
                Report.seconds(recovery),
                "%d rows, %d objects, equal; %d promised, all there; %s"
                        .formatted(rows.size(), STORES.objects("").size(), traffic.promised(), leaks.assertNone()));
    }

    private static String path(String database) {
        return database.substring(database.lastIndexOf('/'));
    }
}
