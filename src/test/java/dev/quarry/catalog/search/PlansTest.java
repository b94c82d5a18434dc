package dev.quarry.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.search.grammar.ListReader;
import dev.quarry.search.grammar.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statements PostgreSQL may keep a plan of, and which it has to look at each time. */
class PlansTest {

    private static final double RETENTION = 1;

    @ParameterizedTest
    @CsvSource({"name,plan_*", "user:str:title,Lake 7*", "name_text,holi*", "user:array:labels,a*"})
    void what_begins_with_something_is_planned_for_it(String field, String value) {
        everythingIsPlannedForItsValues(query(field, value));
    }

    /** LIKE would suit the index of facets, too. */
    @Test
    void what_begins_with_something_is_a_stretch_of_the_index_that_has_what_lists_are_ordered_by() {
        var total = new TotalSql("acme", query("user:str:title", "Lake 7*"), RETENTION);
        assertThat(total.upTo(0).sql())
                .contains("k.word >= ")
                .contains("k.word < ")
                .doesNotContain("like");
    }

    @Test
    void facets_are_planned_for_their_field() {
        var title = ListReader.read(List.of(Map.entry("facets", "user:str:title")), 100);
        var facets =
                new FacetSql("acme", title.query(), RETENTION).of(title.facets().get(0), Plan.ROWS, false);
        assertThat(Statement.isPlannedForItsValues(facets.sql())).isTrue();
    }

    /** The indexes of these leave the usual value out. */
    @ParameterizedTest
    @CsvSource({"static:int:orientation,6", "static:str:color_space,cmyk"})
    void what_has_an_index_of_unusual_values_is_planned_for_its_own(String field, String value) {
        everythingIsPlannedForItsValues(query(field, value));
    }

    private static void everythingIsPlannedForItsValues(Query query) {
        var total = new TotalSql("acme", query, RETENTION);
        assertThat(List.of(page(query), total.upTo(Plan.ROWS), total.exact(Plan.ROWS)))
                .allSatisfy(statement -> assertThat(Statement.isPlannedForItsValues(statement.sql()))
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({"name,plan", "user:str:title,Lake", "name_text,holiday", "user:int:rating,4"})
    void what_is_one_value_is_planned_once(String field, String value) {
        assertThat(Statement.isPlannedForItsValues(page(query(field, value)).sql()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void the_limit_of_a_usual_page_is_no_matter_of_its_plan(int limit) {
        var sql = new PageSql("acme", query("format", "jpg"), Plan.ROWS, RETENTION);
        assertThat(sql.places(0, limit, 0, Optional.empty()).sql()).contains(" limit 100) p ");
    }

    @Test
    void an_image_that_one_set_has_twice_is_put_together_once() {
        assertThat(together(query("user:array:labels", "l*"))).contains("(select distinct k.organization, ");
        assertThat(together(query("user:int:rating", "[4,5]"))).doesNotContain("distinct");
    }

    private static String together(Query query) {
        return new PageSql("acme", query, Plan.TOGETHER, RETENTION)
                .places(0, 100, 0, Optional.empty())
                .sql();
    }

    private static Statement page(Query query) {
        return new PageSql("acme", query, Plan.ROWS, RETENTION).places(0, 100, 0, Optional.empty());
    }

    private static Query query(String field, String value) {
        return ListReader.read(List.of(Map.entry(field, value)), 100).query();
    }
}
