package dev.quarry.http.conditional;

import static dev.quarry.http.conditional.Preconditions.Outcome.FAILED;
import static dev.quarry.http.conditional.Preconditions.Outcome.NOT_MODIFIED;
import static dev.quarry.http.conditional.Preconditions.Outcome.PROCEED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.http.conditional.Preconditions.Outcome;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

    private static final Validators CURRENT =
            new Validators(EntityTag.strong("tag"), Instant.parse("2019-12-10T11:13:24.987654Z"));

    private static final String BEFORE = "Tue, 10 Dec 2019 11:13:23 GMT";
    private static final String EXACT = "Tue, 10 Dec 2019 11:13:24 GMT";
    private static final String AFTER = "Tue, 10 Dec 2019 11:13:25 GMT";

    @Test
    void lets_a_request_without_conditions_pass() {
        assertThat(outcome()).isEqualTo(PROCEED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"tag\"|NOT_MODIFIED",
                "W/\"tag\"|NOT_MODIFIED",
                "*|NOT_MODIFIED",
                "\"a\", \"tag\"|NOT_MODIFIED",
                "\"a\",,W/\"tag\" ,|NOT_MODIFIED",
                "\"a,b\", \"tag\"|NOT_MODIFIED",
                "\"other\"|PROCEED",
                "\"TAG\"|PROCEED",
                "w/\"tag\"|PROCEED",
                "tag|PROCEED",
                "\"tag|PROCEED",
                "\"tag\" \"a\"|PROCEED",
                "*, \"tag\"|PROCEED",
                ",|PROCEED",
                "``|PROCEED"
            })
    void compares_if_none_match_weakly(String value, Outcome expected) {
        assertThat(outcome("If-None-Match", value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"tag\"|PROCEED",
                "*|PROCEED",
                "\"a\", \"tag\"|PROCEED",
                "W/\"tag\"|FAILED",
                "\"other\"|FAILED",
                "tag|FAILED",
                "``|FAILED"
            })
    void compares_if_match_strongly(String value, Outcome expected) {
        assertThat(outcome("If-Match", value)).isEqualTo(expected);
    }

    @Test
    void compares_dates_by_the_second() {
        assertThat(outcome("If-Modified-Since", BEFORE)).isEqualTo(PROCEED);
        assertThat(outcome("If-Modified-Since", EXACT)).isEqualTo(NOT_MODIFIED);
        assertThat(outcome("If-Modified-Since", AFTER)).isEqualTo(NOT_MODIFIED);
        assertThat(outcome("If-Unmodified-Since", BEFORE)).isEqualTo(FAILED);
        assertThat(outcome("If-Unmodified-Since", EXACT)).isEqualTo(PROCEED);
        assertThat(outcome("If-Unmodified-Since", AFTER)).isEqualTo(PROCEED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2019-12-10T11:13:25Z",
                "Mon, 10 Dec 2019 11:13:25 GMT",
                "Tue, 10 Dec 2019 11:13:25 UTC",
                "Tue, 10 Dec 2019 11:13:25 GMT, Tue, 10 Dec 2019 11:13:25 GMT"
            })
    void ignores_what_is_no_date(String text) {
        assertThat(outcome("If-Modified-Since", text)).isEqualTo(PROCEED);
        assertThat(outcome("If-Unmodified-Since", text)).isEqualTo(PROCEED);
    }

    @Test
    void asks_tags_and_then_no_dates() {
        assertThat(outcome("If-None-Match", "\"other\"", "If-Modified-Since", EXACT))
                .isEqualTo(PROCEED);
        assertThat(outcome("If-None-Match", "\"tag\"", "If-Modified-Since", BEFORE))
                .isEqualTo(NOT_MODIFIED);
        assertThat(outcome("If-Match", "\"tag\"", "If-Unmodified-Since", BEFORE))
                .isEqualTo(PROCEED);
        assertThat(outcome("If-Match", "\"other\"", "If-Unmodified-Since", AFTER))
                .isEqualTo(FAILED);
    }

    @Test
    void asks_what_the_client_expects_before_what_it_has() {
        assertThat(outcome("If-Match", "\"other\"", "If-None-Match", "\"tag\"")).isEqualTo(FAILED);
        assertThat(outcome("If-Match", "\"tag\"", "If-None-Match", "\"tag\"")).isEqualTo(NOT_MODIFIED);
        assertThat(outcome("If-Unmodified-Since", BEFORE, "If-None-Match", "\"tag\""))
                .isEqualTo(FAILED);
    }

    @Test
    void takes_several_lines_as_one_list() {
        assertThat(outcome("If-None-Match", "\"a\"", "If-None-Match", "\"tag\""))
                .isEqualTo(NOT_MODIFIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"tag\"|true",
                EXACT + "|true",
                "Tuesday, 10-Dec-19 11:13:24 GMT|true",
                "Tue Dec 10 11:13:24 2019|true",
                BEFORE + "|false",
                AFTER + "|false",
                "W/\"tag\"|false",
                "\"other\"|false",
                "\"other\", \"tag\"|false",
                "*|false",
                "tag|false",
                "``|false"
            })
    void allows_a_range_of_the_very_state_that_if_range_names(String value, boolean expected) {
        assertThat(new Preconditions(headers("If-Range", value), CURRENT).allowRange())
                .isEqualTo(expected);
    }

    @Test
    void allows_a_range_without_if_range() {
        assertThat(new Preconditions(headers(), CURRENT).allowRange()).isTrue();
    }

    @Test
    void survives_any_garbage() {
        var random = new Random(20191210);
        var alphabet = "\"W/*, \ttag:0123456789GMTueDc-\u00e4";
        for (var i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (var name : new String[] {"If-Match", "If-None-Match", "If-Modified-Since", "If-Range"}) {
                var conditions = new Preconditions(headers(name, text.toString()), CURRENT);
                assertThat(conditions.evaluate()).isNotNull();
                assertThat(conditions.allowRange()).isIn(true, false);
            }
        }
        assertThat(outcome("If-None-Match", "\"a\",".repeat(4000) + "\"tag\"")).isEqualTo(NOT_MODIFIED);
        assertThat(outcome("If-None-Match", "\"" + "a".repeat(16_000))).isEqualTo(PROCEED);
    }

    private static Outcome outcome(String... namesAndValues) {
        return new Preconditions(headers(namesAndValues), CURRENT).evaluate();
    }

    private static MultiMap headers(String... namesAndValues) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }
}
