package dev.quarry.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarry.blob.BlobKey;
import dev.quarry.journal.Journal;
import dev.quarry.journal.JournalConfig;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.OnContext;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import dev.quarry.testkit.TestPostgres;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How replicas share what is due. */
@QuarryTest
class JournalRepositoryTest {

    @Inject
    Database database;

    @Inject
    Vertx vertx;

    private JournalRepository journal;
    private String organization;

    @BeforeEach
    void make() {
        journal = new JournalRepository(database, new EverySecond());
        organization = Api.newOrganization();
        // What other tests left due is not asked about here.
        Stores.update("update object_journal set not_before = now() + interval '1 day', due_since = null");
    }

    @Test
    void each_attempt_hides_an_entry_twice_as_long_as_the_one_before() {
        var key = due();
        for (var seconds = 1; seconds <= 64; seconds *= 2) {
            assertThat(claim(10)).containsExactly(key);
            assertThat(secondsUntilDue(key)).isCloseTo(seconds, within(0.9));
            Stores.update("update object_journal set not_before = now() where object_key = ?", key);
        }
        Stores.update("update object_journal set attempts = 1000 where object_key = ?", key);
        assertThat(claim(10)).containsExactly(key);
        assertThat(secondsUntilDue(key)).as("an hour at most").isCloseTo(3600, within(5.0));
    }

    @Test
    void takes_no_more_than_it_is_asked_for_and_nothing_twice() {
        var keys = IntStream.range(0, 5).mapToObj(i -> due()).toList();
        var first = claim(3);
        var second = claim(3);
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(claim(3)).isEmpty();
        assertThat(keys).containsAll(first).containsAll(second).doesNotHaveDuplicates();
    }

    @Test
    void passes_over_what_another_one_is_taking_at_this_moment() throws SQLException {
        var taken = due();
        var free = due();
        try (var other = TestPostgres.connect(Stores.pair().database())) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("select 1 from object_journal where object_key = ? for update")) {
                lock.setString(1, taken);
                lock.execute();
                assertThat(claim(10)).containsExactly(free);
            }
            other.rollback();
        }
        assertThat(claim(10)).containsExactly(taken);
    }

    @Test
    void leaves_what_is_not_due_yet() {
        OnContext.await(vertx, () -> journal.announce(BlobKey.fresh(organization), organization));
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void tells_how_much_is_due_and_since_when() {
        due();
        var key = due();
        Stores.update("update object_journal set not_before = now() - interval '90 seconds' where object_key = ?", key);
        var backlog = OnContext.await(vertx, journal::backlog);
        assertThat(backlog.objects()).isEqualTo(2);
        assertThat(backlog.ageSeconds()).isCloseTo(90, within(10.0));
    }

    @Test
    void tells_of_what_was_tried_in_vain_and_since_when_it_was_due() {
        var key = due();
        Stores.update("update object_journal set not_before = now() - interval '90 seconds' where object_key = ?", key);
        for (var attempts = 1; attempts <= 3; attempts++) {
            assertThat(claim(10)).containsExactly(key);
            var backlog = OnContext.await(vertx, journal::backlog);
            assertThat(backlog.objects()).isEqualTo(1);
            assertThat(backlog.ageSeconds()).isCloseTo(90, within(10.0));
            Stores.update("update object_journal set not_before = now() where object_key = ?", key);
        }
        OnContext.await(vertx, () -> journal.forget(List.of(new BlobKey(key))));
        assertThat(OnContext.await(vertx, journal::backlog)).isEqualTo(Journal.Backlog.NONE);
    }

    private String due() {
        var key = BlobKey.fresh(organization).value();
        Stores.update(
                "insert into object_journal (object_key, organization, not_before) values (?, ?, now())",
                key,
                organization);
        return key;
    }

    private List<String> claim(int limit) {
        return OnContext.await(vertx, () -> journal.claim(limit)).stream()
                .map(due -> due.key().value())
                .toList();
    }

    private static double secondsUntilDue(String key) {
        return Double.parseDouble(Stores.column(
                        "select cast(extract(epoch from not_before - now()) as text) from object_journal where object_key = ?",
                        key)
                .get(0));
    }

    private static final class EverySecond implements JournalConfig {
        @Override
        public Duration lease() {
            return Duration.ofMinutes(2);
        }

        @Override
        public Duration reapEvery() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration roundLimit() {
            return Duration.ofMinutes(10);
        }
    }
}
