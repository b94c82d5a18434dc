package dev.quarry.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.image.BinaryHash;
import dev.quarry.image.Fingerprint;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestsTest {

    private static final Fingerprint ABC = new Fingerprint(
            new BinaryHash("a9993e364706816aba3e25717850c26c9cd0d89d"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            3);

    private final Digests digests = new Digests();

    @Test
    void gives_the_published_digests_of_abc() {
        update("abc", 0, 3);

        assertThat(digests.finish()).isEqualTo(ABC);
    }

    @Test
    void takes_only_the_bytes_it_is_told_to_however_they_are_cut() {
        update("xxab", 2, 2);
        assertThat(digests.length()).isEqualTo(2);
        update("abcd", 2, 0);
        update("abcd", 2, 1);

        assertThat(digests.length()).isEqualTo(3);
        assertThat(digests.finish()).isEqualTo(ABC);
    }

    @Test
    void knows_the_digests_of_nothing() {
        assertThat(digests.finish())
                .isEqualTo(new Fingerprint(
                        new BinaryHash("da39a3ee5e6b4b0d3255bfef95601890afd80709"),
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        0));
    }

    private void update(String text, int offset, int count) {
        digests.update(text.getBytes(StandardCharsets.US_ASCII), offset, count);
    }
}
