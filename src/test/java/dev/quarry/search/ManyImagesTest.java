package dev.quarry.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
                    'int:n', n, 'color', case n % 3 when 0 then 'red' else 'blue' end,
                    'array:labels', jsonb_build_array('all', 'label ' || n % 4))
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

    @Test
    void a_range_of_many_is_estimated_and_its_page_is_exact() {
        var page = pile.get("limit=3&user:int:n=[5,11900]");
        assertThat(numbers(page)).isEqualTo(List.of(5, 6, 7));
        assertThat(page.total()).isGreaterThan(10_000);
        assertThat(page.isEstimate()).isTrue();
    }

    @Test
    void a_range_that_was_of_many_and_is_of_few_is_counted_where_its_page_ends() {
        var range = "user:int:n=[3,11901]";
        assertThat(pile.get("limit=3&" + range).isEstimate()).isTrue();
        markDeleted("now()");
        try {
            var page = pile.get("limit=10&" + range);
            assertThat(numbers(page)).isEqualTo(List.of(3, 4, 5));
            assertThat(page.total()).isEqualTo(3);
            assertThat(page.json().containsKey("total_is_estimate")).isFalse();
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
        var numbers = new ArrayList<Integer>();
        for (var next = "limit=70&" + query; next != null; ) {
            var page = pile.get(next);
            numbers.addAll(numbers(page));
            var cursor = page.cursor();
            next = cursor == null || page.items().isEmpty() ? null : "limit=70&" + query + "&offset=" + cursor;
        }
        return numbers;
    }

    private static List<Integer> numbers(Page page) {
        return page.items().stream()
                .map(item -> item.getJsonObject("user_metadata").getInteger("int:n"))
                .toList();
    }

    private List<String> facet(String query, String field) {
        return pile.get(query).counts(field);
    }
}
