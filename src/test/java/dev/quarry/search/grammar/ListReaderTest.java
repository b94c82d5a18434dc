package dev.quarry.search.grammar;

import static dev.quarry.problem.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderTest {

    @Test
    void asks_for_the_newest_100_where_nothing_is_said() {
        var request = read();

        assertThat(request.limit()).isEqualTo(100);
        assertThat(request.offset()).isZero();
        assertThat(request.cursor()).isEmpty();
        assertThat(request.facets()).isEmpty();
        assertThat(request.query())
                .isEqualTo(new Query(List.of(), false, false, List.of(new SortKey(ImageField.CREATED, true))));
        assertThat(read("limit=", "offset=", "sort=", "facets=", "deleted=")).isEqualTo(request);
    }

    @Test
    void takes_integers_up_to_their_bounds_and_a_cursor_in_the_place_of_an_offset() {
        assertThat(read("limit=0").limit()).isZero();
        assertThat(read("limit=2000").limit()).isEqualTo(2000);
        assertThat(read("offset=2147483647").offset()).isEqualTo(Integer.MAX_VALUE);
        assertThat(read("offset=cABC").cursor()).contains("cABC");
        assertThat(ListReader.read(List.of(), 30).limit()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2001", "ten", "1.5", "1e3", " 1", "99999999999"})
    void refuses_any_other_limit(String limit) {
        refused("limit=" + limit).contains("`limit`").contains("2000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2147483648", "99999999999"})
    void refuses_any_other_integer_as_an_offset(String offset) {
        refused("offset=" + offset).contains("`offset`").contains("cursor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,2] | 1 true 2 true",
                "{1,2} | 1 false 2 false",
                "[1,2} | 1 true 2 false",
                "{'-1','+2'] | -1 false 2 true",
                "[1,} | 1 true",
                "{,2] | - 2 true",
                "[ 1 , 2 ] | 1 true 2 true"
            })
    void reads_ranges(String text, String ends) {
        var range = (Match.Range) condition("size=" + text).match();

        assertThat(ends)
                .isEqualTo(((range.low() == null
                                        ? "-"
                                        : range.low().value() + " "
                                                + range.low().inclusive())
                                + (range.high() == null
                                        ? ""
                                        : " " + range.high().value() + " "
                                                + range.high().inclusive()))
                        .strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2", "[1;2]", "[,]", "[1]", "[1,2,3]", "[a,b]", "[1,'2]", "(1,2)", "['','']", "1,2"})
    void refuses_what_is_no_range(String text) {
        refused("size=" + text).contains("`size`").contains("[10,20]");
    }

    @Test
    void a_second_of_creation_is_all_of_it() {
        assertThat(range("created=2020-01-01T00:00:00+00:00"))
                .isEqualTo("2020-01-01T00:00:00Z<=x<2020-01-01T00:00:01Z");
        assertThat(range("created=[2020-01-01T00:00:00Z,2020-01-01T00:00:05Z]"))
                .isEqualTo("2020-01-01T00:00:00Z<=x<2020-01-01T00:00:06Z");
        assertThat(range("created={2020-01-01T00:00:00Z,2020-01-01T00:00:05Z}"))
                .isEqualTo("2020-01-01T00:00:01Z<=x<2020-01-01T00:00:05Z");
        assertThat(range("created=['2020-01-01T00:00:00.5Z','2020-01-02']"))
                .isEqualTo("2020-01-01T00:00:00.500Z<=x<2020-01-02T00:00:01Z");
        assertThat(range("user:date:t=[2020-01-01T00:00:00 01:00,2020-01-02T00:00:00Z]"))
                .isEqualTo("2019-12-31T23:00:00Z<=x<=2020-01-02T00:00:00Z");
    }

    @Test
    void only_the_last_star_is_one() {
        assertThat(condition("name=a*b_%*").match()).isEqualTo(new Match.Prefix("a*b_%"));
        assertThat(condition("name=**").match()).isEqualTo(new Match.Prefix("*"));
        assertThat(condition("name=*").match()).isEqualTo(new Match.Prefix(""));
        assertThat(condition("name=*a").match()).isEqualTo(new Match.Equal("*a"));
    }

    @Test
    void splits_words_at_everything_but_letters_and_digits() {
        assertThat(condition("name_text=Summer-plan_2 ÄRGER*").match())
                .isEqualTo(new Match.Words(List.of("Summer", "plan", "2"), "ÄRGER"));
        assertThat(condition("name_text=a.b").match()).isEqualTo(new Match.Words(List.of("a", "b"), null));
    }

    @Test
    void knows_each_field_by_all_of_its_names() {
        for (var field : ImageField.values()) {
            var value = switch (field.type()) {
                case TEXT, WORDS, LABELS -> "x";
                case INTEGER, NUMBER -> "1";
                case TIME -> "2020-01-01T00:00:00Z";
                case FLAG -> "true";
            };
            assertThat(condition(field.wireName() + "=" + value).field()).isEqualTo(field);
            assertThat(condition("not:" + field.wireName() + "=" + value).negated())
                    .isTrue();
        }
        assertThat(condition("static:int:size=1").field()).isEqualTo(ImageField.SIZE);
        assertThat(condition("binaryHash=AB").match()).isEqualTo(new Match.Equal("ab"));
        assertThat(condition("user:x=1").field())
                .isEqualTo(condition("user:str:x=1").field());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=1",
                "Name=1",
                "user:=1",
                "user:foo:x=1",
                "user:X=1",
                "static:str:size=1",
                "not:not:name=1",
                "=1"
            })
    void refuses_other_fields_by_name(String parameter) {
        refused(parameter)
                .contains("`" + parameter.substring(0, parameter.indexOf('=')).replaceFirst("^not:", ""));
    }

    @Test
    void reads_orders_and_drops_what_can_decide_nothing() {
        assertThat(read("sort=size desc, name ASC,size,user:int:x").query().sort())
                .extracting(key -> key.field().wireName() + " " + key.descending())
                .containsExactly("size true", "name false", "user:int:x false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"size up", "size desc asc", ",", "size,", "name_text", "user:array:x", "nothing"})
    void refuses_what_is_no_order(String sort) {
        refused("sort=" + sort).containsAnyOf("`sort`", "`nothing`");
    }

    @Test
    void has_bounds() {
        refused("sort=" + String.join(",", numbered("user:int:x", 9))).contains("8");
        refused("facets=" + String.join(",", numbered("user:x", 11))).contains("10");
        refused(numbered("user:x", 51).stream().map(name -> name + "=1").toArray(String[]::new))
                .contains("50");
    }

    @Test
    void names_what_it_refuses_no_longer_than_needed() {
        refused("size=" + "9".repeat(10_000)).hasSizeLessThan(400);
        refused("x".repeat(10_000) + "=1").hasSizeLessThan(800);
    }

    private static List<String> numbered(String name, int count) {
        return IntStream.range(0, count).mapToObj(n -> name + n).collect(Collectors.toList());
    }

    private static String range(String parameter) {
        var range = (Match.Range) condition(parameter).match();
        return range.low().value() + (range.low().inclusive() ? "<=" : "<") + "x"
                + (range.high().inclusive() ? "<=" : "<") + range.high().value();
    }

    private static Condition condition(String parameter) {
        return read(parameter).query().conditions().get(0);
    }

    private static org.assertj.core.api.AbstractStringAssert<?> refused(String... parameters) {
        return assertRefused(ProblemType.INVALID_FIELD, () -> read(parameters));
    }

    private static ListRequest read(String... parameters) {
        var entries = new ArrayList<Map.Entry<String, String>>();
        for (var parameter : parameters) {
            var equals = parameter.indexOf('=');
            entries.add(Map.entry(parameter.substring(0, equals), parameter.substring(equals + 1)));
        }
        return ListReader.read(entries, 2000);
    }
}
