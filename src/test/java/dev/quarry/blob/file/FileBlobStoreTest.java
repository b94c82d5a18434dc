package dev.quarry.blob.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.blob.BlobStore;
import dev.quarry.blob.BlobStoreContract;
import dev.quarry.problem.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlobStoreTest extends BlobStoreContract {

    @TempDir
    Path folder;

    @Override
    protected BlobStore newStore() {
        return new FileBlobStore(() -> folder.resolve("objects"), vertx);
    }

    @Override
    protected List<String> visible() {
        return lying().stream().filter(name -> !name.endsWith(".incoming")).toList();
    }

    @Override
    protected List<String> lying() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refuses_a_folder_that_cannot_be_made_with_a_line_for_the_operator() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        var store = new FileBlobStore(() -> file.resolve("objects"), vertx);
        assertThatThrownBy(() -> await(store::prepare))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("quarry.blob.file.directory");
        assertThat(file).hasContent("not a folder");
    }
}
