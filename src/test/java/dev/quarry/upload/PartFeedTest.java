package dev.quarry.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.blob.Chunk;
import dev.quarry.blob.Chunks;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class PartFeedTest {

    private final List<String> sent = new ArrayList<>();
    private final Deque<UniEmitter<? super Void>> underWay = new ArrayDeque<>();
    private final PartFeed feed = new PartFeed(4, false, this::send, () -> true, this::progress);
    private int progress;

    @Test
    void a_file_of_exactly_one_part_is_not_split() {
        write("ab", "cd");

        assertThat(sent).isEmpty();
        assertThat(feed.isFull()).isFalse();
        assertThat(rest()).isEqualTo("abcd");
    }

    @Test
    void a_part_goes_out_as_soon_as_one_more_byte_follows() {
        write("abcd", "e");

        assertThat(sent).containsExactly("abcd");
        assertThat(feed.isFull()).isFalse();
        assertThat(rest()).isEqualTo("e");
    }

    @Test
    void one_part_is_under_way_one_waits_and_then_the_source_must_pause() {
        write("abcd", "efgh");
        assertThat(feed.isFull()).isFalse();

        write("i");

        assertThat(sent).containsExactly("abcd");
        assertThat(feed.isFull()).isTrue();
    }

    @Test
    void the_waiting_part_goes_out_when_the_one_before_has_arrived() {
        write("abcd", "efgh", "i");

        arrive();

        assertThat(sent).containsExactly("abcd", "efgh");
        assertThat(feed.isFull()).isFalse();
        assertThat(progress).isEqualTo(1);
        assertThat(underWay).hasSize(1);
    }

    @Test
    void one_large_buffer_becomes_parts_in_order() {
        write("abcdefghijklmn");
        arrive();
        arrive();
        arrive();

        assertThat(sent).containsExactly("abcd", "efgh", "ijkl");
        assertThat(rest()).isEqualTo("mn");
        assertThat(progress).isEqualTo(3);
    }

    @Test
    void a_file_that_fits_into_two_parts_for_certain_is_not_split() {
        var whole = new PartFeed(4, true, this::send, () -> true, this::progress);
        whole.write(Buffer.buffer("abc"));
        whole.write(Buffer.buffer("defgh"));

        assertThat(sent).isEmpty();
        assertThat(whole.isFull()).isFalse();
        assertThat(text(whole.rest())).isEqualTo("abcdefgh");
    }

    @Test
    void it_is_split_where_there_is_no_memory_for_both() {
        var poor = new PartFeed(4, true, this::send, () -> false, this::progress);
        poor.write(Buffer.buffer("abcdefgh"));

        assertThat(sent).containsExactly("abcd");
        assertThat(poor.isFull()).isTrue();
        assertThat(text(poor.rest())).isEqualTo("efgh");
    }

    @Test
    void more_than_was_certain_goes_out_in_parts() {
        var wrong = new PartFeed(4, true, this::send, () -> true, this::progress);
        wrong.write(Buffer.buffer("abcdefghijklmn"));

        assertThat(sent).containsExactly("abcdefgh");
        assertThat(text(wrong.rest())).isEqualTo("mn");
    }

    @Test
    void a_sink_that_takes_everything_at_once_never_makes_the_source_pause() {
        var taken = new ArrayList<String>();
        var eager = new PartFeed(
                4,
                false,
                part -> {
                    taken.add(text(part));
                    return Uni.createFrom().voidItem();
                },
                () -> true,
                () -> {});
        eager.write(Buffer.buffer("abcdefghijkl"));

        assertThat(taken).containsExactly("abcd", "efgh");
        assertThat(eager.isFull()).isFalse();
        assertThat(text(eager.rest())).isEqualTo("ijkl");
    }

    @Test
    void a_failure_stops_what_waits_and_what_comes_later() {
        write("abcd", "efgh", "i");
        var lost = new IllegalStateException("store gone");

        fail(lost);
        write("jkl", "mnop", "q");

        assertThat(sent).containsExactly("abcd");
        assertThat(feed.failure()).isSameAs(lost);
        assertThat(progress).isEqualTo(1);
    }

    @Test
    void nothing_waits_any_more_behind_a_failure() {
        write("abcd", "efgh", "i");

        fail(new IllegalStateException("store gone"));

        assertThat(feed.isFull()).isFalse();
    }

    @Test
    void has_no_failure_while_parts_arrive() {
        write("abcd", "e");
        arrive();

        assertThat(feed.failure()).isNull();
    }

    @Test
    void is_idle_at_once_when_nothing_is_under_way() {
        write("abcd");

        assertThat(idle()).isCompleted();
    }

    @Test
    void is_idle_only_when_the_waiting_part_has_arrived_too() {
        write("abcd", "efgh", "i");
        var idle = idle();
        assertThat(idle).isNotDone();

        arrive();
        assertThat(idle).isNotDone();

        arrive();
        assertThat(idle).isCompleted();
    }

    @Test
    void being_idle_fails_with_the_failure_of_a_part_whenever_it_is_asked() {
        write("abcd", "e");
        var before = idle();
        var lost = new IllegalStateException("store gone");

        fail(lost);

        assertThat(before)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isSameAs(lost);
        assertThat(idle())
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isSameAs(lost);
    }

    private Uni<Void> send(Chunk part) {
        sent.add(text(part));
        return Uni.createFrom().emitter(emitter -> underWay.add(emitter));
    }

    private void progress() {
        progress++;
    }

    private void write(String... pieces) {
        for (var piece : pieces) {
            feed.write(Buffer.buffer(piece));
        }
    }

    private void arrive() {
        underWay.remove().complete(null);
    }

    private void fail(Throwable failure) {
        underWay.remove().fail(failure);
    }

    private CompletableFuture<Void> idle() {
        return feed.idle().subscribeAsCompletionStage();
    }

    private String rest() {
        return text(feed.rest());
    }

    private static String text(Chunk chunk) {
        return Chunks.joined(chunk).toString();
    }
}
