package dev.quarry.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void is_64_letters_and_digits_never_the_same_twice() {
        var seen = new HashSet<String>();
        var letters = new HashSet<Integer>();
        for (var i = 0; i < 1000; i++) {
            var text = Secret.fresh().text();
            assertThat(text).matches("[0-9A-Za-z]{64}");
            assertThat(seen.add(text)).isTrue();
            text.chars().forEach(letters::add);
        }
        assertThat(letters).hasSize(62);
    }

    @Test
    void shows_itself_in_no_message() {
        var secret = Secret.fresh();
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat("" + secret).doesNotContain(secret.text().substring(0, 8));
    }
}
