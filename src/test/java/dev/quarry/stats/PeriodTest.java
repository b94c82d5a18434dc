package dev.quarry.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.problem.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void is_thirty_days_up_to_today_where_nothing_is_said() {
        var standard = new Period(LocalDate.of(2026, 10, 27), TODAY);
        assertThat(Period.parse(null, null, TODAY)).isEqualTo(standard);
        assertThat(Period.parse("", "", TODAY)).isEqualTo(standard);
    }

    @Test
    void takes_either_end_or_both() {
        assertThat(Period.parse("2026-11-01", "", TODAY)).isEqualTo(new Period(LocalDate.of(2026, 11, 1), TODAY));
        assertThat(Period.parse(null, "2026-01-30", TODAY))
                .isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 30)));
        assertThat(Period.parse("2024-02-29", "2024-02-29", TODAY).from()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13-01,,from",
        "2026-02-29,,from",
        "26-01-01,,from",
        "yesterday,,from",
        "2026-11-01T00:00:00Z,,from",
        ",2026-1-1,to",
        "2026-11-02,2026-11-01,from",
        "2026-11-26,,from",
        "2000-01-01,2026-11-01,from"
    })
    void refuses_what_is_no_period_and_names_the_field(String from, String to, String field) {
        assertThatThrownBy(() -> Period.parse(from, to, TODAY))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("`" + field + "`");
    }
}
