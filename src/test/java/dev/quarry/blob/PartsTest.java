package dev.quarry.blob;

import static dev.quarry.blob.Chunks.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.buffer.Buffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final int PART_SIZE = 100_000;

    private final Parts parts = new Parts(PART_SIZE);

    @Test
    void has_the_room_of_one_part_at_first() {
        assertThat(parts.room()).isEqualTo(PART_SIZE);
        assertThat(parts.length()).isZero();
    }

    @Test
    void counts_what_it_holds_and_starts_anew_when_that_is_taken() {
        parts.add(random(4096));
        parts.add(random(1));
        assertThat(parts.length()).isEqualTo(4097);
        assertThat(parts.room()).isEqualTo(PART_SIZE - 4097);

        assertThat(parts.take().length()).isEqualTo(4097);

        assertThat(parts.room()).isEqualTo(PART_SIZE);
        assertThat(parts.take()).isEqualTo(Chunk.EMPTY);
    }

    @Test
    void refuses_more_than_there_is_room_for_and_keeps_what_it_had() {
        parts.add(random(PART_SIZE - 1));

        assertThatIllegalArgumentException().isThrownBy(() -> parts.add(random(2)));

        parts.add(random(1));
        assertThat(parts.room()).isZero();
        assertThat(parts.take().length()).isEqualTo(PART_SIZE);
    }

    @Test
    void hands_on_a_useful_piece_as_it_came() {
        var piece = random(4096);
        parts.add(piece);

        assertThat(parts.take().buffers()).hasSize(1).first().isSameAs(piece);
    }

    @Test
    void does_not_keep_an_object_for_each_tiny_piece() {
        var all = random(40_000);
        for (var i = 0; i < all.length(); i++) {
            parts.add(all.slice(i, i + 1));
        }
        var chunk = parts.take();

        assertThat(chunk.buffers()).extracting(Buffer::length).containsExactly(16_384, 16_384, 7_232);
        assertThat(joined(chunk)).isEqualTo(all);
    }

    @Test
    void a_chunk_that_was_taken_does_not_grow_with_the_next_part() {
        parts.add(Buffer.buffer("first"));
        var first = parts.take();
        parts.add(Buffer.buffer("second"));

        assertThat(joined(first)).isEqualTo(Buffer.buffer("first"));
        assertThat(joined(parts.take())).isEqualTo(Buffer.buffer("second"));
    }

    @Test
    void keeps_the_order_of_pieces_of_every_size() {
        var random = new Random(20);
        for (var round = 0; round < 50; round++) {
            var all = random(PART_SIZE);
            for (var at = 0; at < all.length(); ) {
                var end = Math.min(all.length(), at + random.nextInt(random.nextBoolean() ? 20 : 9000));
                parts.add(all.slice(at, end));
                at = end;
            }
            assertThat(parts.room()).isZero();
            assertThat(joined(parts.take())).isEqualTo(all);
        }
    }

    private static Buffer random(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Buffer.buffer(bytes);
    }
}
