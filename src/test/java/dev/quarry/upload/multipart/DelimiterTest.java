package dev.quarry.upload.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DelimiterTest {

    private static final String LINE = "\r\n--bound";

    private final Delimiter delimiter = new Delimiter(new Boundary("bound"));

    @Test
    void is_the_boundary_behind_a_line_break_and_two_hyphens() {
        assertThat(delimiter.length()).isEqualTo(LINE.length());
        assertThat(find(LINE)).isZero();
        assertThat(find("data" + LINE + "more" + LINE)).isEqualTo(4);
    }

    @Test
    void is_not_found_where_it_only_looks_alike() {
        assertThat(find("\n--bound")).isEqualTo(-1);
        assertThat(find("\r\n-bound")).isEqualTo(-1);
        assertThat(find("\r\n--Bound")).isEqualTo(-1);
        assertThat(find("\r\n--boun")).isEqualTo(-1);
        assertThat(find("")).isEqualTo(-1);
    }

    @Test
    void is_looked_for_between_the_bounds_alone() {
        var bytes = (LINE + "abc" + LINE).getBytes(ISO_8859_1);
        var second = LINE.length() + 3;

        assertThat(delimiter.find(bytes, 1, bytes.length)).isEqualTo(second);
        assertThat(delimiter.find(bytes, second, bytes.length)).isEqualTo(second);
        assertThat(delimiter.find(bytes, 1, bytes.length - 1)).isEqualTo(-1);
        assertThat(delimiter.beginningAtEnd(bytes, second, bytes.length - 1)).isEqualTo(LINE.length() - 1);
        assertThat(delimiter.beginningAtEnd(bytes, second + 1, bytes.length - 1))
                .isZero();
    }

    @Test
    void every_beginning_of_it_at_the_end_is_seen() {
        for (var length = 0; length < LINE.length(); length++) {
            assertThat(beginningAtEnd("some data" + LINE.substring(0, length))).isEqualTo(length);
            assertThat(beginningAtEnd(LINE.substring(0, length))).isEqualTo(length);
        }
        assertThat(beginningAtEnd("\r\r")).isEqualTo(1);
        assertThat(beginningAtEnd("\r\n--\r\n-")).isEqualTo(3);
        assertThat(beginningAtEnd("\r\n--boux")).isZero();
    }

    @Test
    void is_found_as_a_plain_search_finds_it_in_data_full_of_look_alikes() {
        var random = new Random(42);
        for (var boundary : new String[] {"a", "ab", "aa", "-", "--", "a--a", "abcabca"}) {
            var searched = new Delimiter(new Boundary(boundary));
            var pattern = "\r\n--" + boundary;
            for (var i = 0; i < 2000; i++) {
                var data = lookAlikes(random, pattern);
                var bytes = data.getBytes(ISO_8859_1);
                assertThat(searched.find(bytes, 0, bytes.length)).isEqualTo(data.indexOf(pattern));
                assertThat(searched.beginningAtEnd(bytes, 0, bytes.length)).isEqualTo(plainEnd(data, pattern));
            }
        }
    }

    private static String lookAlikes(Random random, String pattern) {
        var data = new StringBuilder();
        for (var i = random.nextInt(8); i > 0; i--) {
            var from = random.nextInt(3) == 0 ? random.nextInt(pattern.length()) : 0;
            data.append(pattern, from, from + random.nextInt(pattern.length() - from + 1));
            data.append("\u00ff\u0080".substring(random.nextInt(3)));
        }
        return data.toString();
    }

    private static int plainEnd(String data, String pattern) {
        var length = pattern.length() - 1;
        while (!data.endsWith(pattern.substring(0, length))) {
            length--;
        }
        return length;
    }

    private int find(String data) {
        var bytes = data.getBytes(ISO_8859_1);
        return delimiter.find(bytes, 0, bytes.length);
    }

    private int beginningAtEnd(String data) {
        var bytes = data.getBytes(ISO_8859_1);
        return delimiter.beginningAtEnd(bytes, 0, bytes.length);
    }
}
