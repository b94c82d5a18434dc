package dev.quarry.exif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExifTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2019:12:10 11:13:24, +01:00, 2019-12-10T11:13:24+01:00",
        "2019:12:10 11:13:24, -03:30, 2019-12-10T11:13:24-03:30",
        "2019:12:10 11:13:24, Z, 2019-12-10T11:13:24+00:00",
        "2019:12:10 11:13:24, , 2019-12-10T11:13:24",
        "2019:12:10 11:13:24, somewhere, 2019-12-10T11:13:24",
        "2019:12:10 11:13:24, +99:00, 2019-12-10T11:13:24",
        "2019:02:29 11:13:24, +01:00, ",
        "0000:00:00 00:00:00, , ",
        "':  :     :  :', , ",
        "2019-12-10 11:13:24, , ",
    })
    void is_told_in_iso_8601_where_it_is_a_time(String time, String offset, String told) {
        assertThat(ExifTime.of(time, Optional.ofNullable(offset))).isEqualTo(Optional.ofNullable(told));
    }
}
