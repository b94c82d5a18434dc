package dev.quarry.search;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.catalog.search.Plan;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** So many images that not everything about them is counted: the ways that short lists never take. */
@QuarryTest
class ManyImagesTest {

    private static final int IMAGES = 12_000;
    /** In one transaction each row makes a new version of one count, and goes past those before it. */
    private static final int AT_ONCE = 300;

    /** Rows of images that share the bytes of the one that is there. */
    private static final String COPIES = """
            insert into source_image (organization, hash, short_hash, binary_hash, created, name, format, width, height,
                color_space, bit_depth, alpha, frames, orientation, size, user_metadata)
            select i.organization, lpad(to_hex(n), 40, '0'), lpad(to_hex(n), 12, '0'), i.binary_hash,
                i.created - make_interval(secs => n), i.name, i.format, i.width, i.height, i.color_space, i.bit_depth,
                i.alpha, i.frames, i.orientation, i.size, jsonb_build_object(
                    'int:n', n, 'int:one', 1, 'int:two', 2, 'int:three', 3, 'color', case n % 3 when 0 then 'red' else 'blue' end,
                    'array:labels', jsonb_build_array('all', 'label ' || n % 4))
                    || case when n <= 90 or n > 11900 then '{"int:edge": 1}'::jsonb else '{}' end
                    || case when n > 60 then jsonb_build_object('int:m', n) else '{}' end
            from source_image i, generate_series(?::int, ?::int) n
            where i.organization = ? and i.user_metadata = '{}'
            """;

    private static final String NUMBERED = "(user_metadata ->> 'int:n')::int between ? and ?";

    private static Pile pile;

    @BeforeEach
    void fill() {
        if (pile != null) {
            return;
        }
        pile = new Pile();
        pile.add("a", "a.png", Pictures.png(3, 2, 0x123456), "{}");
        for (var first = 1; first <= IMAGES; first += AT_ONCE) {
            var stores = Stores.pair();
            assertThat(stores.update(COPIES, first, first + AT_ONCE - 1, pile.organization))
                    .isEqualTo(AT_ONCE);
        }
        // As PostgreSQL does by itself within a minute.
        Stores.pair().update("analyze source_image, image_field");
    }

    @AfterAll
    static void clear() {
        // Other tests hold what is counted against what is there.
        inParts("delete from source_image where organization = ? and " + NUMBERED);
    }

    @Test
    void facets_of_all_of_many_and_of_few() {
        assertThat(facet("limit=0&facets=user:array:labels", "user:array:labels"))
                .containsExactly("all=12000", "label 0=3000", "label 1=3000", "label 2=3000", "label 3=3000");
        assertThat(facet("limit=0&facets=user:array:labels&format=png", "user:array:labels"))
                .contains("all=12000", "label 3=3000");
        assertThat(facet("limit=0&facets=user:str:color&user:array:labels=all", "user:str:color"))
                .containsExactly("blue=8000", "red=4000");
        assertThat(facet("limit=0&facets=user:array:labels&user:int:n=[1,40]", "user:array:labels"))
                .containsExactly("all=40", "label 0=10", "label 1=10", "label 2=10", "label 3=10");
        assertThat(facet("limit=0&facets=user:str:color&user:int:n=[1,40]", "user:str:color"))
                .containsExactly("blue=27", "red=13");
    }

    @Test
    void pages_of_a_range_of_few_in_both_directions() {
        assertThat(numbers("user:int:n=[5,300]"))
                .containsExactlyElementsOf(IntStream.rangeClosed(5, 300).boxed().toList());
        assertThat(numbers("user:int:n=[5,300]&sort=created"))
                .containsExactlyElementsOf(
                        IntStream.iterate(300, n -> n >= 5, n -> n - 1).boxed().toList());
        assertThat(pile.get("limit=10&user:int:n=[5,300]").total()).isEqualTo(296);
    }

    /** Newest first the first ten thousand with that label are others. */
    @Test
    void what_a_label_has_far_behind_is_put_together() {
        assertThat(numbers("user:array:labels=all&user:int:n=[11800,11950]"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(11_800, 11_950).boxed().toList());
        var page = pile.get("limit=10&user:array:labels=all&user:int:n=[11800,11950]");
        assertThat(page.total()).isEqualTo(151);
        assertThat(plan(page)).isEqualTo(Plan.TOGETHER);
        assertThat(numbers("user:array:labels=all&user:array:labels=label 1&user:int:n=[11800,11950]&format=png"))
                .containsExactlyElementsOf(IntStream.rangeClosed(11_800, 11_950)
                        .filter(n -> n % 4 == 1)
                        .boxed()
                        .toList());
    }

    /** No more than three conditions are counted, and these are met by all. */
    private static final String ALL = "user:int:one=[0,9]&user:int:two=[0,9]&user:int:three=[0,9]&";

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=name desc,created", "&sort=created"})
    void what_ranges_have_far_behind_is_put_together(String sort) {
        var far = sort.isEmpty() ? "user:int:n=[11800,11950]" : "user:int:n=[1,151]";
        var page = pile.get("limit=10&" + ALL + far + sort);
        assertThat(plan(page)).isEqualTo(Plan.TOGETHER);
        assertThat(page.total()).isEqualTo(151);
        var numbers = numbers(ALL + far + sort);
        assertThat(numbers).hasSize(151).isSortedAccordingTo(sort.isEmpty() ? naturalOrder() : reverseOrder());
    }

    /** The first page goes on in the list's order; the second comes to where nothing is for ten thousand images. */
    @ParameterizedTest
    @ValueSource(strings = {"user:array:labels=all&", ALL})
    void a_list_goes_on_where_it_was_when_the_rest_is_put_together(String all) {
        assertThat(plan(pile.get("limit=70&" + all + "user:int:edge=1"))).isNotEqualTo(Plan.TOGETHER);
        assertThat(numbers(all + "user:int:edge=[1,2]"))
                .containsExactlyElementsOf(
                        IntStream.concat(IntStream.rangeClosed(1, 90), IntStream.rangeClosed(11_901, 12_000))
                                .boxed()
                                .toList());
    }

    /** Those without a value come last, newest first as well. */
    @Test
    void so_does_one_in_the_order_of_a_field() {
        var list = ALL + "user:int:edge=[1,2]&sort=user:int:m desc";
        assertThat(plan(pile.get("limit=70&" + list))).isEqualTo(Plan.ROWS);
        assertThat(numbers(list))
                .containsExactlyElementsOf(IntStream.concat(
                                IntStream.concat(
                                        IntStream.iterate(12_000, n -> n > 11_900, n -> n - 1),
                                        IntStream.iterate(90, n -> n > 60, n -> n - 1)),
                                IntStream.rangeClosed(1, 60))
                        .boxed()
                        .toList());
    }

    @Test
    void a_field_s_order_is_not_looked_through_for_what_is_far_behind() {
        var page = pile.get("limit=10&" + ALL + "user:int:n=[5,90]&sort=user:int:m desc");
        assertThat(plan(page)).isEqualTo(Plan.TOGETHER);
        assertThat(numbers(page)).containsExactly(90, 89, 88, 87, 86, 85, 84, 83, 82, 81);
        assertThat(page.total()).isEqualTo(86);
    }

    @Test
    void a_range_of_many_is_estimated_and_its_page_is_exact() {
        var page = pile.get("limit=3&user:int:n=[5,11900]");
        assertThat(numbers(page)).isEqualTo(List.of(5, 6, 7));
        assertThat(page.total()).isGreaterThan(10_000);
        assertThat(page.isEstimate()).isTrue();
    }

    /** Of a range of many, and of what was put together. */
    @Test
    void totals_of_images_that_are_gone_are_told_no_more() {
        var range = "user:int:n=[3,11901]";
        var together = "user:array:labels=all&user:int:n=[11700,11950]";
        assertThat(pile.get("limit=3&" + range).isEstimate()).isTrue();
        assertThat(pile.get("limit=10&" + together).total()).isEqualTo(251);
        assertThat(pile.get("limit=10&" + together + "&offset=240").items()).hasSize(10);
        markDeleted("now()");
        try {
            var page = pile.get("limit=10&" + range);
            assertThat(numbers(page)).isEqualTo(List.of(3, 4, 5));
            assertThat(page.total()).isEqualTo(3);
            assertThat(page.json().containsKey("total_is_estimate")).isFalse();
            var behind = pile.get("limit=10&" + together + "&offset=240");
            assertThat(behind.items()).isEmpty();
            assertThat(behind.total()).isZero();
        } finally {
            markDeleted("null");
        }
    }

    private static void markDeleted(String time) {
        inParts("update source_image set deleted = " + time
                + " where organization = ? and (user_metadata ->> 'int:n')::int > 5 and " + NUMBERED);
    }

    private static void inParts(String sql) {
        for (var first = 1; first <= IMAGES; first += AT_ONCE) {
            Stores.pair().update(sql, pile.organization, first, first + AT_ONCE - 1);
        }
    }

    private List<Integer> numbers(String query) {
        return pile.pages(70, query).stream()
                .flatMap(page -> numbers(page).stream())
                .toList();
    }

    private static List<Integer> numbers(Page page) {
        return page.items().stream()
                .map(item -> item.getJsonObject("user_metadata").getInteger("int:n"))
                .toList();
    }

    /** How a page was read, which its cursor keeps behind the signature. */
    private static Plan plan(Page page) {
        var cursor = Base64.getUrlDecoder().decode(page.cursor().substring(1));
        return new Plan(cursor[CursorKey.LENGTH]);
    }

    private List<String> facet(String query, String field) {
        return pile.get(query).counts(field);
    }
}
