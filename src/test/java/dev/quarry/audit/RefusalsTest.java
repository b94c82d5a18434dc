package dev.quarry.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.access.Actor;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private final Refusals refusals = new Refusals();

    @Test
    void holds_so_many_different_attempts_and_no_more_but_counts_those_it_holds() {
        for (var i = 0; i < 1500; i++) {
            refusals.giveBack(Map.of(attempt("/p" + i), 1L));
        }
        refusals.giveBack(Map.of(attempt("/p0"), 4L));
        var taken = refusals.take();
        assertThat(taken).hasSize(1000).containsEntry(attempt("/p0"), 5L);
        assertThat(refusals.take()).isEmpty();
    }

    @Test
    void a_line_holds_no_control_characters_and_is_not_long() {
        var attempt = attempt("/a\nb\u0000" + "x".repeat(1000));
        assertThat(attempt.path()).startsWith("/a?b?x").hasSize(300);
    }

    private static RefusedAttempt attempt(String path) {
        return new RefusedAttempt(new Actor("u", "k", "192.0.2.1"), "o", "PUT", path, "because");
    }
}
