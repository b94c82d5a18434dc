package dev.quarry.blob.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.blob.BlobKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private final Layout layout = new Layout(Path.of("/var/quarry"));
    private final BlobKey key = new BlobKey("mycompany/01KAV5Z8Q3M5T4C2X9H7W6R1PN");

    @Test
    void an_object_lies_in_the_folder_of_its_last_two_characters() {
        assertThat(layout.place(key)).isEqualTo(Path.of("/var/quarry/mycompany/PN/01KAV5Z8Q3M5T4C2X9H7W6R1PN"));
    }

    @Test
    void what_is_being_written_lies_beside_its_final_place() {
        assertThat(layout.incoming(key))
                .isEqualTo(Path.of("/var/quarry/mycompany/PN/01KAV5Z8Q3M5T4C2X9H7W6R1PN.incoming"));
    }
}
