package dev.quarry.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobException.Kind;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobStore;
import dev.quarry.reactive.Round;
import dev.quarry.testkit.LogLines;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One round of the reaper over a journal in memory that answers from an event loop, as the real one does. */
class ManyDueTest {

    private static final int BATCH = 100;
    private static final Vertx VERTX = Vertx.vertx();

    private final Entries journal = new Entries();
    private final AtomicLong counted = new AtomicLong();
    private final Round round = new Round(Duration.ofMinutes(10), counted::addAndGet);

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_round_over_two_million_entries_ends() {
        journal.batches = 20_000;
        run(round, key -> Uni.createFrom().voidItem());
        assertThat(journal.forgotten).isEqualTo(2_000_000);
        assertThat(counted).hasValue(2_000_000);
    }

    @Test
    void a_round_ends_in_the_middle_of_a_batch_when_its_time_is_over() {
        journal.batches = 3;
        var brief = new Round(Duration.ofMillis(200), counted::addAndGet);
        run(brief, key -> later(Duration.ofMillis(50)));
        assertThat(journal.claims).isEqualTo(1);
        assertThat(journal.forgotten).isBetween(8L, 99L);
    }

    @Test
    void an_object_that_cannot_be_deleted_keeps_none_of_the_others() {
        journal.batches = 3;
        var rejected = journal.due.get(17).key();
        run(round, key -> {
            if (key.equals(rejected)) {
                throw new StackOverflowError("as the test wants");
            }
            return Uni.createFrom().voidItem();
        });
        assertThat(journal.forgotten).isEqualTo(3 * 99);
    }

    @Test
    void a_store_that_rejects_everything_is_tried_with_every_entry_and_logged_briefly() {
        journal.batches = 50;
        try (var log = new LogLines(Reaper.class.getName())) {
            run(round, key -> Uni.createFrom().failure(new BlobException(Kind.REFUSED, "delete " + key)));
            assertThat(log.lines()).hasSize(11).last().asString().contains("5000 deletes of this round failed");
        }
        assertThat(journal.claims).isEqualTo(51);
        assertThat(counted).hasValue(0);
    }

    @Test
    void a_store_that_is_unavailable_fails_the_round_and_postpones_one_batch_only() {
        journal.batches = 50;
        assertThatThrownBy(() ->
                        run(round, key -> Uni.createFrom().failure(new BlobException(Kind.UNAVAILABLE, "down"))))
                .hasRootCauseMessage("UNAVAILABLE: down");
        assertThat(journal.claims).isEqualTo(1);
    }

    private void run(Round limited, Function<BlobKey, Uni<Void>> delete) {
        var reaper = new Reaper(journal, store(delete));
        var ended = new CompletableFuture<Void>();
        VERTX.runOnContext(start -> {
            var unused = reaper.run(limited).subscribe().with(ended::complete, ended::completeExceptionally);
        });
        ended.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** A store of which only the deletes are called. */
    private static BlobStore store(Function<BlobKey, Uni<Void>> delete) {
        return (BlobStore) Proxy.newProxyInstance(
                ManyDueTest.class.getClassLoader(), new Class<?>[] {BlobStore.class}, (store, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("delete");
                    return delete.apply((BlobKey) arguments[0]);
                });
    }

    private static Uni<Void> later(Duration time) {
        return Uni.createFrom().emitter(done -> VERTX.setTimer(time.toMillis(), fired -> done.complete(null)));
    }

    private static final class Entries implements Journal {

        private final List<DueObject> due = IntStream.range(0, BATCH)
                .mapToObj(i -> new DueObject(BlobKey.fresh("org"), 1))
                .toList();
        private int batches;
        private int claims;
        private long forgotten;

        @Override
        public Uni<List<DueObject>> claim(int limit) {
            return Uni.createFrom()
                    .emitter(outcome -> VERTX.getOrCreateContext()
                            .runOnContext(later -> outcome.complete(claims++ < batches ? due : List.of())));
        }

        @Override
        public Uni<Void> forget(Collection<BlobKey> keys) {
            forgotten += keys.size();
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> announce(BlobKey key, String organization) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Set<BlobKey>> renew(Collection<BlobKey> keys) {
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
