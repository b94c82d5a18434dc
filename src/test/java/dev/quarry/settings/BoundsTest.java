package dev.quarry.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    @Test
    void what_lies_on_a_bound_is_taken() {
        assertThat(new AtLeastOne().convert("1")).isEqualTo(1);
        assertThat(new AtLeastOne().convert(" 2147483647 ")).isEqualTo(Integer.MAX_VALUE);
        assertThat(new NotNegative().convert("0")).isZero();
        assertThat(new AtLeastAMillisecond().convert("1ms")).isEqualTo(Duration.ofMillis(1));
        assertThat(WholeNumber.read("20", 0, 20)).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2147483648", "9223372036854775808", "1.5", "one", ""})
    void what_is_not_a_number_of_at_least_one_is_refused(String text) {
        refuses(new AtLeastOne(), text);
    }

    @ParameterizedTest
    @CsvSource({"-1, between 0 and 2147483647", "x, whole number"})
    void what_is_wrong_is_said(String text, String words) {
        assertThatThrownBy(() -> new NotNegative().convert(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "PT0.0005S", "-1s"})
    void no_pause_is_refused(String text) {
        refuses(new AtLeastAMillisecond(), text);
    }

    private static void refuses(Converter<?> converter, String text) {
        assertThatThrownBy(() -> converter.convert(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
