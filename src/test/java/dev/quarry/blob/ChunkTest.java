package dev.quarry.blob;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkTest {

    @Test
    void does_not_change_when_its_maker_goes_on() {
        var buffers = new ArrayList<>(List.of(Buffer.buffer("abc")));
        var chunk = new Chunk(buffers, 3);

        buffers.add(Buffer.buffer("more"));

        assertThat(chunk.buffers()).containsExactly(Buffer.buffer("abc"));
    }

    @Test
    void the_empty_one_holds_nothing() {
        assertThat(Chunk.EMPTY.buffers()).isEmpty();
        assertThat(Chunk.EMPTY.length()).isZero();
    }
}
