package dev.quarry.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor CURSOR =
            new Cursor(Instant.parse("2019-12-10T11:13:24.123456Z"), "063c3dce6a528d8944a63185bd4c7b161454ee4f");

    @Test
    void comes_back_as_it_was_written() {
        assertThat(Cursor.parse(CURSOR.toString())).contains(CURSOR);
        assertThat(Cursor.parse(Cursor.END.toString())).contains(Cursor.END);
    }

    @Test
    void names_the_image_it_is_behind() {
        assertThat(Cursor.behind(SampleSourceImages.cartman())).isEqualTo(CURSOR);
    }

    @Test
    void is_one_word_that_needs_no_escape_and_never_looks_like_an_integer() {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++) {
            var hash = "%040x".formatted(Math.abs(random.nextLong()));
            var cursor = new Cursor(Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE)), hash);

            assertThat(cursor.toString()).matches("c[A-Za-z0-9_-]{38}");
            assertThat(Cursor.parse(cursor.toString())).contains(cursor);
        }
    }

    @Test
    void the_end_lies_behind_every_image_that_there_can_be() {
        assertThat(Cursor.END.created()).isBefore(CURSOR.created());
        assertThat(Cursor.END.hash()).isEqualTo("0".repeat(40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c",
                "0",
                "20",
                "-1",
                "cAAAA",
                "c!!!",
                "ü",
                "cursor",
                "c000000000000000000000000000000000000000000",
                "063c3dce6a528d8944a63185bd4c7b161454ee4f"
            })
    void is_not_made_of_foreign_text(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void is_not_made_of_what_was_changed_on_its_way() {
        var text = CURSOR.toString();

        assertThat(Cursor.parse(text.substring(1))).isEmpty();
        assertThat(Cursor.parse("C" + text.substring(1))).isEmpty();
        assertThat(Cursor.parse(text.substring(0, text.length() - 1))).isEmpty();
        assertThat(Cursor.parse(text + "AAAA")).isEmpty();
        assertThat(Cursor.parse(text + " ")).isEmpty();
    }

    @Test
    void is_not_made_of_another_spelling_of_the_same_bytes() {
        var text = CURSOR.toString();
        var last = text.charAt(text.length() - 1);

        assertThat(Cursor.parse(text + "==")).isEmpty();
        assertThat(Cursor.parse(text.substring(0, text.length() - 1) + (char) (last + 1)))
                .isEmpty();
    }

    @Test
    void has_no_time_before_1970() {
        assertThat(Cursor.parse(written(-1))).isEmpty();
        assertThat(Cursor.parse(written(Long.MIN_VALUE))).isEmpty();
        assertThat(Cursor.parse(written(0))).contains(Cursor.END);
    }

    @Test
    void has_no_time_that_it_could_not_write_again() {
        assertThat(Cursor.parse(written(Long.MAX_VALUE))).isEmpty();
        assertThat(Cursor.parse(written(Long.MAX_VALUE / 1000)))
                .map(Cursor::toString)
                .contains(written(Long.MAX_VALUE / 1000));
    }

    private static String written(long micros) {
        var bytes = ByteBuffer.allocate(28).putLong(micros).array();
        return "c" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
