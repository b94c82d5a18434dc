package dev.quarry.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clock of our own stands in for the hours that these limits are about. */
class SlowClientTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final List<Throwable> failures = new ArrayList<>();
    private long nowMillis = 1_000_000;

    @Test
    void lets_a_client_send_at_its_own_pace_above_the_limits() {
        var pace = pace();
        for (var second = 0; second < 3000; second++) {
            pass(pace, 1000, 1100);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void ends_a_client_that_sends_nothing() {
        var pace = pace();
        pass(pace, 29_000, 100_000_000);
        pass(pace, 29_000, 0);
        assertThat(failures).isEmpty();
        pass(pace, 1_500, 0);
        assertRefused("No bytes arrived for 30 seconds");
    }

    @Test
    void ends_a_client_that_drips() {
        var pace = pace();
        for (var second = 0; second < 30; second++) {
            pass(pace, 1000, 1);
        }
        assertThat(failures).isEmpty();
        pass(pace, 1000, 1);
        assertRefused("at least 1024 bytes per second");
    }

    @Test
    void does_not_count_the_time_in_which_the_store_is_behind() {
        var pace = pace();
        pass(pace, 1000, 10_000);
        pace.quarryIsBusy();
        nowMillis += 1_000_000;
        pace.check(failures::add);
        pace.clientIsAsked();
        pass(pace, 1000, 10_000);
        assertThat(failures).isEmpty();
    }

    @Test
    void ends_an_upload_that_takes_for_ever() {
        var pace = pace();
        for (var minute = 0; minute < 60; minute++) {
            pass(pace, 20_000, 10_000_000);
            pass(pace, 20_000, 10_000_000);
            pass(pace, 20_000, 10_000_000);
        }
        assertThat(failures).isEmpty();
        pass(pace, 1000, 10_000_000);
        assertRefused("within 3600 seconds");
    }

    private void pass(Pace pace, long millis, int bytes) {
        nowMillis += millis;
        if (bytes > 0) {
            pace.received(bytes);
        }
        pace.check(failures::add);
    }

    private void assertRefused(String words) {
        assertThat(failures).hasSize(1).first().isInstanceOfSatisfying(Problem.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.REQUEST_TIMEOUT);
            assertThat(refusal.detail()).contains(words);
        });
    }

    private Pace pace() {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(UploadConfig.class)
                .build()
                .getConfigMapping(UploadConfig.class);
        var pace = new Pace(VERTX, config, () -> nowMillis * 1_000_000);
        pace.clientIsAsked();
        return pace;
    }
}
