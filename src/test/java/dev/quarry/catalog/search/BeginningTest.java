package dev.quarry.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeginningTest {

    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    @Test
    void ends_behind_the_last_character() {
        assertThat(Beginning.behind("Lake 7")).contains("Lake 8");
        assertThat(Beginning.behind("z")).contains("{");
        assertThat(Beginning.behind("ä")).contains("å");
    }

    @Test
    void passes_over_what_is_no_character() {
        assertThat(Beginning.behind("\ud7ff")).contains("\ue000");
        assertThat(Beginning.behind("\uffff")).contains(Character.toString(0x10000));
    }

    @Test
    void nothing_stands_behind_the_last_of_all() {
        assertThat(Beginning.behind("a" + LAST + LAST)).contains("b");
        assertThat(Beginning.behind(LAST)).isEmpty();
        assertThat(Beginning.behind("")).isEmpty();
    }

    @Test
    void holds_all_texts_with_that_beginning_and_no_others() {
        var random = new Random(7);
        for (var n = 0; n < 20_000; n++) {
            var beginning = text(random, 1 + random.nextInt(2));
            var other = random.nextBoolean() ? beginning + text(random, random.nextInt(3)) : text(random, 3);
            var isBetween = compare(beginning, other) <= 0
                    && Beginning.behind(beginning)
                            .map(behind -> compare(other, behind) < 0)
                            .orElse(true);
            assertThat(isBetween).as("%s, %s", beginning, other).isEqualTo(other.startsWith(beginning));
        }
    }

    private static String text(Random random, int length) {
        var kinds = new int[] {'a', 'b', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff};
        return random.ints(length, 0, kinds.length)
                .map(kind -> kinds[kind])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
