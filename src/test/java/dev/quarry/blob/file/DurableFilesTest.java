package dev.quarry.blob.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.Chunk;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.OnContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When directories are synced, and what is left when a sync fails. */
class DurableFilesTest {

    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final BlobKey key = BlobKey.fresh("org");
    private final List<Path> synced = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean failing;
    private Layout layout;
    private FileBlobStore store;

    @BeforeEach
    void start() {
        layout = new Layout(folder.resolve("objects"));
        store = store();
        await(store::prepare);
        synced.clear();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private FileBlobStore store() {
        return new FileBlobStore(layout, new Folders(layout.root(), this::sync), vertx);
    }

    private void sync(Path directory) throws IOException {
        if (failing) {
            throw new IOException("as the test wants");
        }
        synced.add(directory);
    }

    @Test
    void cancel_removes_an_object_whose_directory_could_not_be_synced() {
        write();
        var next = keyInSameDirectory();
        var write = store.write(next, "image/png");
        failing = true;
        assertThatThrownBy(() -> await(() -> write.commit(chunk(), Hashes.sha256(BYTES))))
                .isInstanceOf(BlobException.class);
        failing = false;
        synced.clear();
        await(write::cancel);
        assertThat(layout.place(next)).doesNotExist();
        assertThat(layout.place(key)).exists();
        assertThat(synced).containsExactly(layout.place(next).getParent());
    }

    @Test
    void delete_ends_when_it_survives_a_power_failure() {
        write();
        synced.clear();
        failing = true;
        assertThatThrownBy(() -> await(() -> store.delete(key))).isInstanceOf(BlobException.class);
        assertThat(layout.place(key)).doesNotExist();
        failing = false;
        await(() -> store.delete(key));
        assertThat(synced).containsExactly(layout.place(key).getParent());
    }

    @Test
    void delete_of_what_was_never_written_syncs_nothing() {
        await(() -> store.delete(key));
        assertThat(synced).isEmpty();
    }

    @Test
    void syncs_the_entries_of_directories_that_others_have_created() throws IOException {
        var place = layout.place(key).getParent();
        Files.createDirectories(place);
        write();
        assertThat(synced).containsExactly(layout.root(), place.getParent(), place);
        synced.clear();
        write(keyInSameDirectory());
        assertThat(synced).containsExactly(place);
    }

    @Test
    void syncs_the_entry_of_a_directory_again_if_the_first_sync_failed() {
        failing = true;
        assertThatThrownBy(this::write).isInstanceOf(BlobException.class);
        failing = false;
        write();
        assertThat(synced).contains(layout.root(), layout.root().resolve("org"));
    }

    @Test
    void creates_a_directory_again_that_somebody_has_deleted() throws IOException {
        write();
        await(() -> store.delete(key));
        Files.delete(layout.place(key).getParent());
        write();
        assertThat(layout.place(key)).hasBinaryContent(BYTES);
    }

    @Test
    void syncs_the_entry_of_the_store_s_own_directory() {
        layout = new Layout(folder.resolve("deep/objects"));
        await(store()::prepare);
        assertThat(synced).containsExactly(folder, folder.resolve("deep"));
    }

    private BlobKey keyInSameDirectory() {
        var value = key.value();
        var end = value.length() - 3;
        return new BlobKey(value.substring(0, end) + (value.charAt(end) == '0' ? '1' : '0') + value.substring(end + 1));
    }

    private void write() {
        write(key);
    }

    private void write(BlobKey to) {
        await(() -> store.write(to, "image/png").commit(chunk(), Hashes.sha256(BYTES)));
    }

    private static Chunk chunk() {
        return new Chunk(List.of(Buffer.buffer(BYTES)), BYTES.length);
    }

    private <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(vertx, work);
    }
}
