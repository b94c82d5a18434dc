package dev.quarry.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {

    private static final Cursor SOMEWHERE = new Cursor(Instant.EPOCH.plusSeconds(9), "ab".repeat(20));

    @Test
    void the_first_of_several_pages_leads_on_by_its_cursor() {
        var answer = answer(new ListQuery(2, 0, null), 5, 2);
        var cursor = behind(2);

        assertThat(answer.cursor()).isEqualTo(cursor);
        assertThat(next(answer)).contains("/sourceimages/mycompany?limit=2&offset=" + cursor);
        assertThat(prev(answer)).isEmpty();
    }

    @Test
    void a_page_behind_a_cursor_leads_on_by_its_own() {
        var answer = answer(new ListQuery(2, 0, SOMEWHERE), 5, 2);

        assertThat(answer.cursor()).isEqualTo(behind(2)).isNotEqualTo(SOMEWHERE.toString());
        assertThat(next(answer)).contains("/sourceimages/mycompany?limit=2&offset=" + behind(2));
        assertThat(prev(answer)).isEmpty();
    }

    @Test
    void the_last_page_carries_a_cursor_and_no_link() {
        var answer = answer(new ListQuery(2, 0, SOMEWHERE), 5, 1);

        assertThat(answer.cursor()).isEqualTo(behind(1));
        assertThat(answer.links()).isEqualTo(new PageLinksJson(null, null));
    }

    @Test
    void a_list_that_fits_into_one_page_carries_a_cursor_and_no_link() {
        var answer = answer(new ListQuery(2, 0, null), 2, 2);

        assertThat(answer.cursor()).isEqualTo(behind(2));
        assertThat(answer.links()).isEqualTo(new PageLinksJson(null, null));
    }

    @Test
    void the_page_behind_the_last_gives_back_the_cursor_it_was_asked_with() {
        var answer = answer(new ListQuery(2, 0, SOMEWHERE), 5, 0);

        assertThat(answer.items()).isEmpty();
        assertThat(answer.cursor()).isEqualTo(SOMEWHERE.toString());
        assertThat(answer.links()).isEqualTo(new PageLinksJson(null, null));
    }

    @Test
    void an_empty_list_carries_the_cursor_of_its_end() {
        var answer = answer(new ListQuery(100, 0, null), 0, 0);

        assertThat(answer.total()).isZero();
        assertThat(answer.cursor()).isEqualTo(Cursor.END.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "40, ?limit=20&offset=20, ?limit=20&offset=60",
        "25, ?limit=20&offset=5,  ?limit=20&offset=45",
        "20, ?limit=20,           ?limit=20&offset=40",
        "5,  ?limit=20,           ?limit=20&offset=25",
        "79, ?limit=20&offset=59, ?limit=20&offset=99"
    })
    void an_integer_offset_has_both_neighbours_and_prev_drops_offset_zero(int offset, String prev, String next) {
        var answer = answer(new ListQuery(20, offset, null), 100, 20);

        assertThat(prev(answer)).contains("/sourceimages/mycompany" + prev);
        assertThat(next(answer)).contains("/sourceimages/mycompany" + next);
        assertThat(answer.cursor()).isNull();
    }

    @Test
    void the_last_page_by_offset_has_no_next() {
        assertThat(next(answer(new ListQuery(20, 80, null), 100, 20))).isEmpty();
        assertThat(next(answer(new ListQuery(20, 90, null), 100, 10))).isEmpty();
        assertThat(next(answer(new ListQuery(20, 500, null), 100, 0))).isEmpty();
    }

    @Test
    void the_largest_offset_does_not_run_over() {
        var answer = answer(new ListQuery(2, Integer.MAX_VALUE, null), 3_000_000_000L, 2);

        assertThat(next(answer)).contains("/sourceimages/mycompany?limit=2&offset=2147483649");
    }

    private static SourceImageListJson answer(ListQuery query, long total, int items) {
        var images = IntStream.rangeClosed(1, items)
                .mapToObj(SampleSourceImages::numbered)
                .toList();
        var answer = SourceImageListJson.ofPage("mycompany", query, new Page<>(total, images));
        assertThat(answer.total()).isEqualTo(total);
        assertThat(hashes(answer))
                .isEqualTo(images.stream().map(SourceImage::hash).toList());
        return answer;
    }

    private static List<String> hashes(SourceImageListJson answer) {
        return answer.items().stream().map(SourceImageJson::hash).toList();
    }

    private static String behind(int number) {
        return Cursor.behind(SampleSourceImages.numbered(number)).toString();
    }

    private static Optional<String> prev(SourceImageListJson answer) {
        return Optional.ofNullable(answer.links().prev()).map(PageLinksJson.Link::href);
    }

    private static Optional<String> next(SourceImageListJson answer) {
        return Optional.ofNullable(answer.links().next()).map(PageLinksJson.Link::href);
    }
}
