package dev.quarry.blob.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobWrite;
import dev.quarry.blob.Chunk;
import dev.quarry.testkit.FaultyStore;
import dev.quarry.testkit.FaultyStore.Call;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.OnContext;
import dev.quarry.testkit.TestS3;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deletes that meet a write of the same object which has not ended in the store. */
@Timeout(60)
class S3DeleteRaceTest {

    private static final AtomicInteger BUCKETS = new AtomicInteger();
    private static final String ORGANIZATION = "race";

    private final Vertx vertx = Vertx.vertx();
    private final String bucket = "delete-race-" + BUCKETS.incrementAndGet();
    private final BlobKey key = BlobKey.fresh(ORGANIZATION);
    private final byte[] rest = {1, 2, 3};
    private S3BlobStore direct;
    private S3BlobStore store;

    @BeforeEach
    void start() {
        direct = new S3BlobStore(S3BlobStoreTest.config(Map.of("bucket", bucket)), vertx);
        store = new S3BlobStore(
                S3BlobStoreTest.config(Map.of("bucket", bucket, "endpoint", FaultyStore.endpoint())), vertx);
        await(direct::prepare);
    }

    @AfterEach
    void stop() {
        FaultyStore.mend();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void deletes_what_an_upload_leaves_that_completes_as_soon_as_the_object_is_deleted() {
        var write = begun(direct);
        FaultyStore.fail(ORGANIZATION, Call.DELETE, 1, FaultyStore.isFollowedBy(() -> completeIfThere(write)));
        await(() -> store.delete(key));
        assertNothingLeft();
    }

    @Test
    void deletes_what_an_upload_leaves_that_completes_before_it_is_aborted() {
        var write = begun(direct);
        FaultyStore.fail(ORGANIZATION, Call.ABORT_UPLOAD, 1, FaultyStore.comesAfter(() -> complete(write)));
        await(() -> store.delete(key));
        assertNothingLeft();
    }

    @Test
    void deletes_an_object_that_appears_when_the_object_is_deleted() {
        FaultyStore.fail(
                ORGANIZATION, Call.DELETE, 1, FaultyStore.isFollowedBy(() -> complete(direct.write(key, "image/png"))));
        await(() -> store.delete(key));
        assertNothingLeft();
    }

    @Test
    void aborts_an_upload_that_an_abort_left_open() {
        var write = begun(direct);
        FaultyStore.fail(ORGANIZATION, Call.ABORT_UPLOAD, 1, FaultyStore.isFollowedBy(() -> begun(direct)));
        await(() -> store.delete(key));
        assertThat(write).isNotNull();
        assertNothingLeft();
    }

    @Test
    void cancels_an_upload_whose_completion_was_answered_with_a_failure_and_happened() {
        var write = begun(store);
        FaultyStore.fail(
                ORGANIZATION, Call.COMPLETE_UPLOAD, FaultyStore.ALWAYS, FaultyStore.answers(400, "InvalidPart"));
        FaultyStore.fail(ORGANIZATION, Call.ABORT_UPLOAD, 1, FaultyStore.comesAfter(this::completeOther));
        assertThatThrownBy(() -> complete(write)).isInstanceOf(BlobException.class);
        await(write::cancel);
        assertNothingLeft();
    }

    /** The object that a completed upload would have made. */
    private void completeOther() {
        complete(direct.write(key, "image/png"));
    }

    private BlobWrite begun(S3BlobStore by) {
        var write = by.write(key, "image/png");
        await(() -> write.append(chunk(new byte[by.partSize()])));
        return write;
    }

    private void complete(BlobWrite write) {
        await(() -> write.commit(chunk(rest), Hashes.sha256(rest)));
    }

    private void completeIfThere(BlobWrite write) {
        if (!TestS3.openUploads(bucket).isEmpty()) {
            complete(write);
        }
    }

    private void assertNothingLeft() {
        assertThat(TestS3.keys(bucket, "")).isEmpty();
        assertThat(TestS3.openUploads(bucket)).isEmpty();
    }

    private static Chunk chunk(byte[] bytes) {
        return new Chunk(List.of(Buffer.buffer(bytes)), bytes.length);
    }

    private <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(vertx, work);
    }
}
