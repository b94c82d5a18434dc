package dev.quarry.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RokkaTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2019-12-10T11:13:24Z,           2019-12-10T11:13:24+00:00",
        "2019-12-10T11:13:24.999999Z,    2019-12-10T11:13:24+00:00",
        "2024-02-29T23:59:59Z,           2024-02-29T23:59:59+00:00",
        "2021-01-03T00:00:00+01:00,      2021-01-02T23:00:00+00:00",
        "1970-01-01T00:00:00Z,           1970-01-01T00:00:00+00:00"
    })
    void writes_whole_seconds_in_utc_with_a_colon_in_the_offset(String instant, String written) {
        assertThat(RokkaTime.format(OffsetDateTime.parse(instant).toInstant())).isEqualTo(written);
    }
}
