package dev.quarry.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarryTest
class AnswerDateTest {

    private static final Pattern DATE = Pattern.compile("\r\ndate: ([^\r]*)\r\n", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/user", "/nowhere", "/organizations/x/%zz", "/openapi"})
    void every_answer_tells_when_it_was_made(String path) throws Exception {
        var before = date(path);
        assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ZERO, Duration.ofSeconds(5));
        Thread.sleep(1100);
        assertThat(date(path)).isAfter(before);
    }

    private static Instant date(String path) {
        var dates = DATE.matcher(RawHttp.get(path, RawHttp.rootKey()));
        assertThat(dates.find()).isTrue();
        return ZonedDateTime.parse(dates.group(1), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }
}
