package dev.quarry.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.OnContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises; each store runs all of it. */
public abstract class BlobStoreContract {

    protected static Vertx vertx;

    private BlobStore store;

    protected abstract BlobStore newStore();

    /** The keys of everything that can be seen in the store, looked at past the store. */
    protected abstract List<String> visible();

    /** Everything that lies in the store, whole or not: names of objects, of open uploads, of half-written files. */
    protected abstract List<String> lying();

    @BeforeAll
    static void startVertx() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopVertx() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void prepare() {
        store = newStore();
        await(store::prepare);
    }

    @Test
    void gives_back_what_fits_into_one_part() {
        for (var length : new int[] {1, 1000, store.partSize(), 2 * store.partSize()}) {
            var key = BlobKey.fresh("contract");
            var bytes = random(length);
            await(() -> store.write(key, "image/png").commit(chunk(bytes), Hashes.sha256(bytes)));
            assertThat(read(key, length)).isEqualTo(bytes);
        }
    }

    @Test
    void gives_back_what_was_written_in_parts() {
        var part = random(store.partSize());
        for (var rest : new int[] {0, 1, store.partSize()}) {
            var key = BlobKey.fresh("contract");
            var tail = random(rest);
            var write = store.write(key, "image/png");
            await(() -> write.append(chunk(part)));
            await(() -> write.append(chunk(part)));
            var whole = Buffer.buffer()
                    .appendBytes(part)
                    .appendBytes(part)
                    .appendBytes(tail)
                    .getBytes();
            await(() -> write.commit(chunk(tail), Hashes.sha256(whole)));
            assertThat(read(key, whole.length)).isEqualTo(whole);
        }
    }

    @Test
    void shows_nothing_before_the_commit() {
        var before = visible();
        var write = store.write(BlobKey.fresh("contract"), "image/png");
        await(() -> write.append(chunk(random(store.partSize()))));
        assertThat(visible()).isEqualTo(before);
        await(write::cancel);
    }

    @Test
    void leaves_nothing_of_a_cancelled_write() {
        var before = lying();
        var untouched = store.write(BlobKey.fresh("contract"), "image/png");
        await(untouched::cancel);
        var begun = store.write(BlobKey.fresh("contract"), "image/png");
        await(() -> begun.append(chunk(random(store.partSize()))));
        await(begun::cancel);
        await(begun::cancel);
        assertThat(lying()).isEqualTo(before);
    }

    @Test
    void copies_an_object_that_outlives_the_original() {
        for (var length : new int[] {1, store.partSize() + 1000}) {
            var from = BlobKey.fresh("contract");
            var to = BlobKey.fresh("contract-copies");
            var bytes = random(length);
            var write = store.write(from, "image/png");
            var head = Math.min(length, store.partSize());
            if (length > head) {
                await(() -> write.append(chunk(Arrays.copyOf(bytes, head))));
                await(() -> write.commit(chunk(Arrays.copyOfRange(bytes, head, length)), Hashes.sha256(bytes)));
            } else {
                await(() -> write.commit(chunk(bytes), Hashes.sha256(bytes)));
            }
            await(() -> store.copy(from, to, length, Hashes.sha256(bytes)));
            await(() -> store.delete(from));
            assertThat(read(to, length)).isEqualTo(bytes);
        }
    }

    @Test
    void copies_nothing_of_an_object_that_is_not_there_or_not_as_it_should_be() {
        var before = lying();
        var missing = BlobKey.fresh("contract");
        assertThatThrownBy(() ->
                        await(() -> store.copy(missing, BlobKey.fresh("contract"), 10, Hashes.sha256(random(10)))))
                .isInstanceOfSatisfying(
                        BlobException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(BlobException.Kind.MISSING));
        assertThat(lying()).isEqualTo(before);
        var key = BlobKey.fresh("contract");
        await(() -> store.write(key, "image/png").commit(chunk(random(10)), Hashes.sha256(random(10))));
        assertThatThrownBy(() -> await(() -> store.copy(key, BlobKey.fresh("contract"), 11, Hashes.sha256(random(10)))))
                .isInstanceOfSatisfying(
                        BlobException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(BlobException.Kind.CORRUPT));
    }

    @Test
    void deletes_an_object_and_minds_no_absent_one() {
        var key = BlobKey.fresh("contract");
        await(() -> store.write(key, "image/png").commit(chunk(random(10)), Hashes.sha256(random(10))));
        await(() -> store.delete(key));
        assertThatThrownBy(() -> read(key, 10))
                .isInstanceOfSatisfying(
                        BlobException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(BlobException.Kind.MISSING));
        await(() -> store.delete(key));
    }

    @Test
    void deletes_what_an_interrupted_write_left() {
        var before = lying();
        var key = BlobKey.fresh("contract");
        await(() -> store.write(key, "image/png").append(chunk(random(store.partSize()))));
        // Another process cleans up: all it knows is the key.
        await(() -> newStore().delete(key));
        assertThat(lying()).isEqualTo(before);
    }

    @Test
    void notices_an_object_of_another_length() {
        var key = BlobKey.fresh("contract");
        await(() -> store.write(key, "image/png").commit(chunk(random(10)), Hashes.sha256(random(10))));
        for (var length : new int[] {9, 11}) {
            assertThatThrownBy(() -> read(key, length))
                    .isInstanceOfSatisfying(
                            BlobException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(BlobException.Kind.CORRUPT));
        }
    }

    @Test
    void gives_back_any_range() {
        var key = BlobKey.fresh("contract");
        var bytes = random(store.partSize() + 300_000);
        var write = store.write(key, "image/png");
        await(() -> write.append(chunk(Arrays.copyOf(bytes, store.partSize()))));
        await(() ->
                write.commit(chunk(Arrays.copyOfRange(bytes, store.partSize(), bytes.length)), Hashes.sha256(bytes)));
        var end = bytes.length - 1;
        for (var range : List.of(
                new ByteRange(0, 0),
                new ByteRange(0, 99_999),
                new ByteRange(7, 300_007),
                new ByteRange(store.partSize() - 5L, store.partSize() + 5L),
                new ByteRange(1, end),
                new ByteRange(0, end - 1),
                new ByteRange(end, end),
                ByteRange.whole(bytes.length))) {
            assertThat(read(key, bytes.length, range))
                    .as(range.toString())
                    .isEqualTo(Arrays.copyOfRange(bytes, (int) range.first(), (int) range.last() + 1));
        }
    }

    @Test
    void notices_another_length_behind_a_range() {
        var key = BlobKey.fresh("contract");
        await(() -> store.write(key, "image/png").commit(chunk(random(10)), Hashes.sha256(random(10))));
        for (var range : List.of(new ByteRange(0, 3), new ByteRange(8, 10), new ByteRange(15, 19))) {
            assertThatThrownBy(() -> read(key, 20, range))
                    .isInstanceOfSatisfying(
                            BlobException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(BlobException.Kind.CORRUPT));
        }
        assertThatThrownBy(() -> read(key, 5, new ByteRange(0, 3))).isInstanceOf(BlobException.class);
        await(() -> store.delete(key));
        assertThatThrownBy(() -> read(key, 10, new ByteRange(0, 3)))
                .isInstanceOfSatisfying(
                        BlobException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(BlobException.Kind.MISSING));
    }

    @Test
    void lets_go_of_what_nobody_waits_for() {
        var key = BlobKey.fresh("contract");
        await(() -> store.write(key, "image/png").commit(chunk(random(100_000)), Hashes.sha256(random(100_000))));
        // More than a store has connections.
        for (var i = 0; i < 200; i++) {
            await(() -> {
                store.open(key, 100_000)
                        .subscribe()
                        .with(content -> {}, failure -> {})
                        .cancel();
                return Uni.createFrom().voidItem();
            });
        }
        assertThat(read(key, 100_000)).hasSize(100_000);
    }

    @Test
    void lets_go_and_passes_on_the_problem_of_a_sink_that_fails() {
        var key = BlobKey.fresh("contract");
        await(() -> store.write(key, "image/png").commit(chunk(random(1_000_000)), Hashes.sha256(random(1_000_000))));
        var problem = new Problem(ProblemType.CONNECTION_CLOSED);
        for (var i = 0; i < 200; i++) {
            assertThatThrownBy(() -> await(() ->
                            store.open(key, 1_000_000).chain(content -> content.pipeTo(new CollectingStream(problem)))))
                    .isSameAs(problem);
        }
        assertThat(read(key, 1_000_000)).hasSize(1_000_000);
    }

    @Test
    void calls_back_on_the_callers_context() {
        var key = BlobKey.fresh("contract");
        var write = store.write(key, "image/png");
        var part = chunk(random(store.partSize()));
        assertStays(() -> write.append(part));
        assertStays(() -> write.commit(chunk(random(5)), Hashes.sha256(random(5))));
        assertStays(() -> store.open(key, store.partSize() + 5L).invoke(BlobContent::close));
        assertStays(() -> store.delete(key));
        assertStays(() -> store.open(key, 1).onFailure().recoverWithNull());
    }

    @Test
    void lets_many_write_and_read_at_once() {
        var keys = new ArrayList<BlobKey>();
        var writes = new ArrayList<Uni<Void>>();
        for (var i = 0; i < 50; i++) {
            var key = BlobKey.fresh("contract");
            keys.add(key);
            writes.add(
                    store.write(key, "image/png").commit(chunk(random(10_000 + i)), Hashes.sha256(random(10_000 + i))));
        }
        await(() -> Uni.join().all(writes).andFailFast().replaceWithVoid());
        for (var i = 0; i < 50; i++) {
            assertThat(read(keys.get(i), 10_000 + i)).hasSize(10_000 + i);
        }
    }

    private static void assertStays(Supplier<Uni<?>> call) {
        var contexts = OnContext.await(vertx, () -> {
            var before = Vertx.currentContext();
            return call.get().map(done -> new Context[] {before, Vertx.currentContext()});
        });
        assertThat(contexts[1]).isSameAs(contexts[0]);
    }

    private byte[] read(BlobKey key, long length) {
        return read(key, length, ByteRange.whole(length));
    }

    private byte[] read(BlobKey key, long length, ByteRange range) {
        return OnContext.await(
                vertx,
                () -> store.open(key, length, range).chain(content -> {
                    var sink = new CollectingStream();
                    return content.pipeTo(sink).map(done -> sink.bytes());
                }));
    }

    protected static <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(vertx, work);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** In pieces, as bytes come from a socket. */
    private static Chunk chunk(byte[] bytes) {
        var parts = new Parts(Math.max(1, bytes.length));
        var whole = Buffer.buffer(bytes);
        for (var at = 0; at < bytes.length; at += 60_000) {
            parts.add(whole.slice(at, Math.min(bytes.length, at + 60_000)));
        }
        return parts.take();
    }
}
