package dev.quarry.http.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    private static final Instant INSTANT = Instant.parse("1994-11-06T08:49:37Z");

    @Test
    void writes_the_fixed_format() {
        assertThat(HttpDate.format(INSTANT)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(HttpDate.format(Instant.parse("2026-09-05T00:00:00.999Z")))
                .isEqualTo("Sat, 05 Sep 2026 00:00:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void reads_the_three_formats_of_rfc_9110(String text) {
        assertThat(HttpDate.parse(text)).contains(INSTANT);
    }

    @Test
    void reads_two_digits_as_a_year_at_most_fifty_ahead() {
        var thisYear = Year.now(ZoneOffset.UTC).getValue();
        for (var ahead : new int[] {-40, 0, 40}) {
            var day = Year.of(thisYear + ahead).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            var weekday = day.atOffset(ZoneOffset.UTC).getDayOfWeek().toString();
            var text = "%s, 01-Jan-%02d 00:00:00 GMT"
                    .formatted(
                            weekday.charAt(0) + weekday.substring(1).toLowerCase(Locale.ROOT),
                            (thisYear + ahead) % 100);
            assertThat(HttpDate.parse(text)).as(text).contains(day);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 +0000",
                "Sun, 31 Feb 1994 08:49:37 GMT",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 25:49:37 GMT",
                " Sun, 06 Nov 1994 08:49:37 GMT",
                "784111777"
            })
    void reads_nothing_else(String text) {
        assertThat(HttpDate.parse(text)).isEmpty();
    }
}
