package dev.quarry.image.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.problem.StartRefused;
import dev.quarry.testkit.AccessSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkKeysTest {

    private static final String OLD = "old:0123456789abcdef0123456789abcdef";
    private static final String ROOT = "root-key-0123456789abcdef0123456789";
    private static final String NEW = "new:fedcba9876543210fedcba9876543210";

    @Test
    void the_first_key_signs_and_every_key_verifies() {
        var before = keys(OLD);
        var signature = before.find(before.first()).orElseThrow().signature("text");
        var after = keys(NEW, OLD);
        assertThat(after.first()).isEqualTo("new");
        assertThat(after.find("old").orElseThrow().matches("text", signature)).isTrue();
        assertThat(after.find("old").orElseThrow().matches("texts", signature)).isFalse();
        assertThat(after.find("new").orElseThrow().matches("text", signature)).isFalse();
        assertThat(keys(NEW).find("old")).isEmpty();
    }

    @Test
    void without_keys_every_replica_derives_the_same_one_from_the_root_key() {
        var one = keys();
        var two = keys();
        assertThat(two.find(two.first())
                        .orElseThrow()
                        .matches("t", one.find(one.first()).orElseThrow().signature("t")))
                .isTrue();
    }

    @Test
    void links_signed_with_a_derived_key_survive_the_change_of_the_root_key_while_both_are_configured() {
        var next = "next-key-0123456789abcdef0123456789";
        var before = keys();
        var signature = before.find(before.first()).orElseThrow().signature("t");
        var during = new LinkKeys(new Config(List.of()), AccessSettings.of(next).withNext(ROOT));
        assertThat(during.first()).isNotEqualTo(before.first());
        assertThat(during.find(before.first()).orElseThrow().matches("t", signature))
                .isTrue();
        assertThat(new LinkKeys(new Config(List.of()), AccessSettings.of(next)).find(before.first()))
                .isEmpty();
    }

    @Test
    void refuses_a_key_without_a_name_or_with_a_short_secret() {
        for (var wrong :
                new String[] {"secret", "a:short", ":0123456789abcdef0123456789abcdef", "a b:" + "x".repeat(32)}) {
            assertThatThrownBy(() -> keys(wrong))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("quarry.links.keys")
                    .hasMessageNotContaining("short");
        }
    }

    private static LinkKeys keys(String... entries) {
        return new LinkKeys(new Config(List.of(entries)), AccessSettings.of(ROOT));
    }

    private record Config(List<String> entries) implements LinkConfig {
        @Override
        public Optional<List<String>> keys() {
            return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
        }

        @Override
        public Duration maxLifetime() {
            return Duration.ofDays(7);
        }

        @Override
        public Optional<String> baseUrl() {
            return Optional.empty();
        }
    }
}
