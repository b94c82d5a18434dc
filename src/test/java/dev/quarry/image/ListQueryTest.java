package dev.quarry.image;

import static dev.quarry.problem.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.ProblemType;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {

    private static final Cursor CURSOR = new Cursor(Instant.EPOCH.plusSeconds(9), "ab".repeat(20));

    @Test
    void asks_for_the_first_100_where_nothing_is_said() {
        var first = new ListQuery(100, 0, null);

        assertThat(ListQuery.parse(Optional.empty(), Optional.empty())).isEqualTo(first);
        assertThat(parse("", "")).isEqualTo(first);
    }

    @Test
    void takes_integers_up_to_their_bounds() {
        assertThat(parse("0", "0")).isEqualTo(new ListQuery(0, 0, null));
        assertThat(parse("2000", "2147483647")).isEqualTo(new ListQuery(2000, Integer.MAX_VALUE, null));
    }

    @Test
    void takes_a_cursor_in_the_place_of_an_offset() {
        assertThat(parse("20", CURSOR.toString())).isEqualTo(new ListQuery(20, 0, CURSOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2001", "ten", "1.5", "1e3", " 1", "99999999999"})
    void refuses_any_other_limit(String limit) {
        assertRefused(ProblemType.INVALID_FIELD, () -> parse(limit, "0"))
                .contains("\"limit\"")
                .contains("2000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2147483648", "99999999999", "ten", "1.5", "c", "cAAAA", "next"})
    void refuses_any_other_offset(String offset) {
        assertRefused(ProblemType.INVALID_FIELD, () -> parse("20", offset))
                .contains("\"offset\"")
                .contains("cursor");
    }

    @Test
    void cannot_be_made_with_values_out_of_bounds() {
        assertRefused(ProblemType.INVALID_FIELD, () -> new ListQuery(-1, 0, null));
        assertRefused(ProblemType.INVALID_FIELD, () -> new ListQuery(2001, 0, null));
        assertRefused(ProblemType.INVALID_FIELD, () -> new ListQuery(1, -1, null));
    }

    private static ListQuery parse(String limit, String offset) {
        return ListQuery.parse(Optional.of(limit), Optional.of(offset));
    }
}
