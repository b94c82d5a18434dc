package dev.quarry.http.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.blob.ByteRange;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeHeaderTest {

    private static final String ENDLESS = "99999999999999999999999999999999999999999999";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-0|0-0",
                "bytes=0-499|0-499",
                "bytes=500-|500-999",
                "bytes=999-999|999-999",
                "bytes=0-|0-999",
                "bytes=-1|999-999",
                "bytes=-500|500-999",
                "bytes=-1000|0-999",
                "bytes=-5000|0-999",
                "bytes=0-5000|0-999",
                "bytes=900-1000|900-999",
                "Bytes=1-2|1-2",
                "BYTES=1-2|1-2",
                "bytes=00000000000000000000001-2|1-2",
                "bytes=1-" + ENDLESS + "|1-999",
                "bytes=-" + ENDLESS + "|0-999",
            })
    void takes_one_range_and_clips_it(String value, String expected) {
        assertThat(RangeHeader.select(value, 1000)).map(ByteRange::toString).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-99,100-199|0-199",
                "bytes=100-199,0-99|0-199",
                "bytes=0-99,50-149|0-149",
                "bytes=0-999,5-6|0-999",
                "bytes=5-6,0-|0-999",
                "bytes=0-9,0-9,0-9|0-9",
                "bytes=-500,0-499|0-999",
                "bytes= 0-9 , 10-19\t,|0-19",
                "bytes=,,3-4,|3-4",
                "bytes=3-4,1000-|3-4",
                "bytes=3-4,-0|3-4",
            })
    void makes_one_of_ranges_that_overlap_or_touch(String value, String expected) {
        assertThat(RangeHeader.select(value, 1000)).map(ByteRange::toString).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-0,2-2", "bytes=-1,0-0", "bytes=0-9,20-29,5-12"})
    void answers_what_stays_several_with_the_whole(String value) {
        assertThat(RangeHeader.select(value, 1000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=,",
                "bytes=-",
                "bytes=a-b",
                "bytes=1",
                "bytes=5-4",
                "bytes=0-1,5-4",
                "bytes=1-2-3",
                "bytes=--1",
                "bytes=+1-2",
                "bytes=0x1-2",
                "bytes=1 - 2",
                "bytes = 1-2",
                " bytes=1-2",
                "bytes:1-2",
                "bytes=1-2;3-4",
                "bytes=1-2, bytes=3-4",
                "items=0-1",
                "bits=0-7"
            })
    void ignores_other_units_and_what_is_not_well_formed(String value) {
        assertThat(RangeHeader.select(value, 1000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=1000-",
                "bytes=1000-1000",
                "bytes=5000-6000",
                "bytes=-0",
                "bytes=1000-,-0",
                "bytes=" + ENDLESS + "-"
            })
    void refuses_a_range_of_which_nothing_is_there(String value) {
        assertThatThrownBy(() -> RangeHeader.select(value, 1000)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.RANGE_NOT_SATISFIABLE);
            assertThat(problem.headers()).isEqualTo(Map.of("Content-Range", "bytes */1000"));
            assertThat(problem.detail()).contains("1000 bytes");
        });
    }

    @Test
    void ignores_more_ranges_than_anybody_needs() {
        assertThat(RangeHeader.select("bytes=" + "0-,".repeat(16), 1000)).contains(ByteRange.whole(1000));
        assertThat(RangeHeader.select("bytes=" + "0-,".repeat(17), 1000)).isEmpty();
        assertThat(RangeHeader.select("bytes=" + "0-,".repeat(5000), 1000)).isEmpty();
    }

    @Test
    void survives_any_garbage() {
        var random = new Random(9110);
        var alphabet = "0123456789-,= \tbytes*";
        for (var i = 0; i < 50_000; i++) {
            var text = new StringBuilder(random.nextInt(4) == 0 ? "" : "bytes=");
            for (var length = random.nextInt(30); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var size = 1 + random.nextInt(2000);
            try {
                RangeHeader.select(text.toString(), size)
                        .ifPresent(range ->
                                assertThat(range.last()).as(text.toString()).isLessThan(size));
            } catch (Problem problem) {
                assertThat(problem.type()).isEqualTo(ProblemType.RANGE_NOT_SATISFIABLE);
            }
        }
    }
}
