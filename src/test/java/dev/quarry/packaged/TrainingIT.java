package dev.quarry.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The start that an image is built with. */
class TrainingIT {

    @Test
    void training_needs_no_settings_answers_its_own_requests_and_ends() {
        try (var training = PackagedQuarry.launchWith("train", Map.of())) {
            assertThat(training.exitCode()).as(training.output()).isZero();
            assertThat(training.output())
                    .contains("/health/ready: HTTP/1.1 503")
                    .contains("/metrics: HTTP/1.1 200")
                    .contains("/sourceimages/training: HTTP/1.1 503")
                    .doesNotContain("ERROR")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void training_touches_nothing_that_the_environment_names() throws SQLException {
        var database = TestPostgres.newDatabase();
        try (var training = PackagedQuarry.launchWith("train", QuarryServers.config(database, "training"))) {
            assertThat(training.exitCode()).as(training.output()).isZero();
        }
        try (var connection = TestPostgres.connect(database);
                var tables = connection.getMetaData().getTables(null, "public", null, new String[] {"TABLE"})) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void what_is_no_argument_is_refused_with_those_that_are() {
        try (var refused = PackagedQuarry.launchWith("serve", Map.of())) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output()).contains("the only arguments are migrate and train, got \"serve\"");
        }
    }
}
