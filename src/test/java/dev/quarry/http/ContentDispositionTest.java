package dev.quarry.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDispositionTest {

    private static final Pattern SHAPE =
            Pattern.compile("attachment; filename\\*=UTF-8''([^;\" ]*); filename=\"([ -~&&[^\"\\\\%]]*)\"");

    @Test
    void gives_a_plain_name_twice_and_ends_with_the_quoted_one() {
        assertThat(ContentDisposition.attachment("cartman.png"))
                .isEqualTo("attachment; filename*=UTF-8''cartman.png; filename=\"cartman.png\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naïve.png",
                "日本語.jpg",
                "🐈 with space.gif",
                "say \"cheese\".png",
                "back\\slash.png",
                "100%.png",
                "100%25.png",
                "a;b=c, d.png",
                "it's (1)*.png",
                "+plus&amp.png",
                "~_-!#$^`|.png"
            })
    void carries_every_name_exactly_in_ascii_alone(String name) {
        var match = SHAPE.matcher(ContentDisposition.attachment(name));

        assertThat(match.matches()).isTrue();
        assertThat(percentDecoded(match.group(1))).isEqualTo(name);
    }

    @Test
    void escapes_whatever_has_a_meaning_in_the_header() {
        assertThat(ContentDisposition.attachment("a'b(c)*d%e;f\"g h,i/j"))
                .contains("filename*=UTF-8''a%27b%28c%29%2Ad%25e%3Bf%22g%20h%2Ci%2Fj;");
    }

    @Test
    void the_likeness_has_one_underscore_for_each_character_it_cannot_show() {
        assertThat(ContentDisposition.attachment("é\"\\%🐈\u007f ~.png")).endsWith("; filename=\"______ ~.png\"");
    }

    @Test
    void a_name_cannot_begin_another_header_line() {
        assertThat(ContentDisposition.attachment("a\r\nX-Evil: 1\u007f"))
                .doesNotContain("\r", "\n", "\u007f")
                .contains("%0D%0A", "%7F");
    }

    private static String percentDecoded(String value) {
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
