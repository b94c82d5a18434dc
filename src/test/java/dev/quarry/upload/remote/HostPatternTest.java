package dev.quarry.upload.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostPatternTest {

    @Test
    void stands_for_one_name_in_any_spelling_of_it() {
        var pattern = HostPattern.of("Images.Example.ORG.");
        assertThat(pattern.matches("images.example.org")).isTrue();
        assertThat(pattern.matches("example.org")).isFalse();
        assertThat(pattern.matches("a.images.example.org")).isFalse();
        assertThat(HostPattern.of("bücher.example").matches("xn--bcher-kva.example"))
                .isTrue();
    }

    @Test
    void stands_for_every_name_below_another_but_not_for_that_one() {
        var pattern = HostPattern.of("*.example.org");
        assertThat(pattern.matches("a.example.org")).isTrue();
        assertThat(pattern.matches("a.b.example.org")).isTrue();
        assertThat(pattern.matches("example.org")).isFalse();
        assertThat(pattern.matches("badexample.org")).isFalse();
        assertThat(pattern.matches("example.org.evil.test")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "*.", "*example.org", "a.*.org", "https://example.org", "example.org:80", "127.1"})
    void refuses_what_is_no_host(String text) {
        assertThatThrownBy(() -> HostPattern.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("*.example.org");
    }
}
