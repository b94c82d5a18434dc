package dev.quarry.blob;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private final Promise<BlobContent> opened = Promise.promise();
    private final Content content = new Content();
    private final List<Object> seen = new ArrayList<>();

    @Test
    void hands_over_what_it_opened_and_leaves_it_open() {
        var unused = Opening.of(opened::future).subscribe().with(seen::add, seen::add);
        opened.complete(content);
        assertThat(seen).containsExactly(content);
        assertThat(content.closed).isZero();
    }

    @Test
    void closes_what_comes_after_a_cancellation() {
        Opening.of(opened::future).subscribe().with(seen::add, seen::add).cancel();
        opened.complete(content);
        assertThat(seen).isEmpty();
        assertThat(content.closed).isEqualTo(1);
    }

    @Test
    void passes_failures_on() {
        var failure = new IllegalStateException("no");
        var unused = Opening.of(opened::future).subscribe().with(seen::add, seen::add);
        opened.fail(failure);
        var alsoUnused = Opening.of(() -> {
                    throw failure;
                })
                .subscribe()
                .with(seen::add, seen::add);
        assertThat(seen).containsExactly(failure, failure);
    }

    private static final class Content implements BlobContent {

        private int closed;

        @Override
        public Uni<Void> pipeTo(WriteStream<Buffer> sink) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
