package dev.quarry.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.image.ListedImage;
import dev.quarry.image.PageLinksJson;
import dev.quarry.image.SampleStored;
import dev.quarry.search.grammar.ListReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {

    @Test
    void a_full_page_leads_on_by_its_cursor() {
        var links = links(Total.exactly(5), 2, Map.entry("limit", "2"));

        assertThat(next(links)).contains("?limit=2&offset=CURSOR");
        assertThat(prev(links)).isEmpty();
    }

    @Test
    void a_page_behind_a_cursor_leads_on_by_its_own() {
        var links = links(Total.exactly(5), 2, Map.entry("limit", "2"), Map.entry("offset", "cBefore"));

        assertThat(next(links)).contains("?limit=2&offset=CURSOR");
        assertThat(prev(links)).isEmpty();
    }

    @Test
    void the_last_page_and_one_that_has_all_lead_nowhere() {
        assertThat(links(Total.exactly(5), 1, Map.entry("limit", "2"))).isEqualTo(new PageLinksJson(null, null));
        assertThat(links(Total.exactly(2), 2, Map.entry("limit", "2"))).isEqualTo(new PageLinksJson(null, null));
        assertThat(links(Total.exactly(5), 0, Map.entry("limit", "0"))).isEqualTo(new PageLinksJson(null, null));
    }

    @Test
    void keep_the_rest_of_the_query_and_escape_it() {
        var links = links(
                Total.exactly(5),
                2,
                Map.entry("sort", "size desc"),
                Map.entry("limit", "2"),
                Map.entry("name", "plan & 100%*"),
                Map.entry("user:array:labels", "a"),
                Map.entry("user:array:labels", "b"),
                Map.entry("size", "[1,2}"));

        assertThat(next(links))
                .contains("?limit=2&sort=size%20desc&name=plan%20%26%20100%25*&user%3Aarray%3Alabels=a"
                        + "&user%3Aarray%3Alabels=b&size=%5B1%2C2%7D&offset=CURSOR");
    }

    @Test
    void an_estimate_is_no_reason_to_end() {
        assertThat(next(links(new Total(2, true), 2, Map.entry("limit", "2")))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "40, ?limit=20&offset=20, ?limit=20&offset=60",
        "25, ?limit=20&offset=5,  ?limit=20&offset=45",
        "20, ?limit=20,           ?limit=20&offset=40",
        "5,  ?limit=20,           ?limit=20&offset=25",
        "79, ?limit=20&offset=59, ?limit=20&offset=99"
    })
    void an_integer_offset_has_both_neighbours_and_prev_drops_offset_zero(String offset, String prev, String next) {
        var links = links(Total.exactly(100), 20, Map.entry("limit", "20"), Map.entry("offset", offset));

        assertThat(prev(links)).contains(prev);
        assertThat(next(links)).contains(next);
    }

    @Test
    void the_last_page_by_offset_has_no_next() {
        assertThat(next(links(Total.exactly(100), 20, Map.entry("limit", "20"), Map.entry("offset", "80"))))
                .isEmpty();
        assertThat(next(links(Total.exactly(100), 0, Map.entry("limit", "20"), Map.entry("offset", "500"))))
                .isEmpty();
    }

    @Test
    void the_largest_offset_does_not_run_over() {
        assertThat(next(links(
                        Total.exactly(3_000_000_000L), 2, Map.entry("limit", "2"), Map.entry("offset", "2147483647"))))
                .contains("?limit=2&offset=2147483649");
    }

    @SafeVarargs
    private static PageLinksJson links(Total total, int items, Map.Entry<String, String>... parameters) {
        var found =
                new Found(total, Collections.nCopies(items, ListedImage.of(SampleStored.cartman())), Optional.empty());
        return new PageLinks("mycompany", ListReader.read(List.of(parameters), 2000), List.of(parameters))
                .of(found, "CURSOR");
    }

    private static Optional<String> prev(PageLinksJson links) {
        return Optional.ofNullable(links.prev()).map(PageLinksTest::query);
    }

    private static Optional<String> next(PageLinksJson links) {
        return Optional.ofNullable(links.next()).map(PageLinksTest::query);
    }

    private static String query(PageLinksJson.Link link) {
        assertThat(link.href()).startsWith("/sourceimages/mycompany?");
        return link.href().substring("/sourceimages/mycompany".length());
    }
}
