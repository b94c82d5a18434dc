package dev.quarry.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.blob.BlobKey;
import dev.quarry.reactive.Round;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a process may still write what it announced. */
class LeasesTest {

    private static final long SECOND = 1_000_000_000L;

    private final Entries entries = new Entries();
    private long now = 100 * SECOND;
    private final Leases leases = new Leases(entries, new TenSeconds(), () -> now);

    @Test
    void a_lease_holds_for_its_time_and_no_longer() {
        var lease = begin();
        assertThat(lease.holds()).isTrue();
        now += 10 * SECOND - 1;
        assertThat(lease.holds()).isTrue();
        now += 1;
        assertThat(lease.holds()).isFalse();
    }

    @Test
    void it_counts_from_before_the_announcement() {
        entries.takes = 4 * SECOND;
        var lease = begin();
        now += 6 * SECOND;
        assertThat(lease.holds()).isFalse();
    }

    @Test
    void a_sign_of_life_begins_it_anew_from_when_it_was_given() {
        var lease = begin();
        now += 8 * SECOND;
        entries.takes = 1 * SECOND;
        renew();
        now += 8 * SECOND;
        assertThat(lease.holds()).isTrue();
        now += 1 * SECOND;
        assertThat(lease.holds()).isFalse();
    }

    @Test
    void one_whose_entry_is_gone_is_not_renewed() {
        var lost = begin();
        var kept = begin();
        entries.keys.remove(lost.key());
        now += 8 * SECOND;
        renew();
        now += 4 * SECOND;
        assertThat(lost.holds()).isFalse();
        assertThat(kept.holds()).isTrue();
    }

    @Test
    void an_ended_one_gives_no_sign_of_life_and_none_at_all_asks_nobody() {
        var lease = begin();
        lease.end();
        lease.end();
        renew();
        assertThat(entries.renewals).isZero();
    }

    @Test
    void there_is_none_where_nothing_was_announced() {
        var none = leases.begin(BlobKey.fresh("org"), () -> Uni.createFrom().item(false))
                .await()
                .indefinitely();
        assertThat(none).isEmpty();
        renew();
        assertThat(entries.renewals).isZero();
    }

    private Lease begin() {
        return leases.begin(BlobKey.fresh("org"), "org").await().indefinitely();
    }

    private void renew() {
        leases.renew(new Round(Duration.ofSeconds(1), renewed -> {})).await().indefinitely();
    }

    private record TenSeconds() implements JournalConfig {
        @Override
        public Duration lease() {
            return Duration.ofSeconds(10);
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

    /** The journal's entries in memory; its statements take time. */
    private final class Entries implements Journal {

        private final Set<BlobKey> keys = new HashSet<>();
        private long takes;
        private int renewals;

        @Override
        public Uni<Void> announce(BlobKey key, String organization) {
            now += takes;
            keys.add(key);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Set<BlobKey>> renew(Collection<BlobKey> wanted) {
            now += takes;
            renewals++;
            var renewed = new HashSet<>(wanted);
            renewed.retainAll(keys);
            return Uni.createFrom().item(renewed);
        }

        @Override
        public Uni<Void> forget(Collection<BlobKey> gone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<DueObject>> claim(int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Boolean> claim(BlobKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Backlog> backlog() {
            throw new UnsupportedOperationException();
        }
    }
}
