package dev.quarry.search;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.quarry.testkit.QuarryTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarryTest
class SearchResourceTest {

    private static Pile pile;

    private static synchronized Pile pile() {
        if (pile == null) {
            pile = Pile.ofSix();
        }
        return pile;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "format=png | eba",
                "not:format=png | fdc",
                "format=p* | eba",
                "mimetype=image/jpeg | fc",
                "mimetype=image/g* | d",
                "mimetype=text/html | ''",
                "not:mimetype=image/png | fdc",
                "name=plan* | fba",
                "name=plan%20one.png | a",
                "name=plan+one.png | a",
                "name=plan%25* | b",
                "name=plan_* | f",
                "name=zeta** | e",
                "name=['Holiday','plan'] | dc",
                "name_text=plan | fcba",
                "name_text=HOLIDAY+plan | c",
                "name_text=pl* | fcba",
                "name_text=holi* | c",
                "not:name_text=plan | ed",
                "width=20 | b",
                "width=[10,30] | cba",
                "width={10,30} | b",
                "width={30,} | fed",
                "width=[,20} | a",
                "height=['5','6'] | cba",
                "not:height=5 | fedc",
                "size=[3000,3000] | e",
                "created=['2017-01-01T00:00:00Z',} | fedcba",
                "created={,2017-01-01T00:00:00Z] | ''",
                "opaque=true | fedcba",
                "opaque=false | ''",
                "animated=false | fedcba",
                "not:animated=true | fedcba",
                "locked=true | d",
                "locked=false | fecba",
                "protected=false&format=png | eba",
                "static:int:width=20 | b",
                "static:str:format=gif | d",
                "static:int:orientation=1 | fedcba",
                "static:str:color_space=rgb&format=jpg | fc",
                "static:int:bit_depth=[1,8] | fedcba",
                "static:int:frames={1,} | ''",
                "user:str:title=Alpha | fa",
                "user:title=Alpha | fa",
                "user:title=A* | fa",
                "user:title=be_* | e",
                "user:title=['A','B'} | fa",
                "not:user:title=Alpha | edcb",
                "user:int:n=2 | fb",
                "user:int:n=[2,10] | fcb",
                "user:int:n={2,} | ec",
                "user:int:n=9223372036854775807 | e",
                "user:double:d=1.5 | a",
                "user:double:d=[-1,1.50] | ba",
                "user:double:d=1e3 | c",
                "user:date:t=2020-01-01T01:00:00%2B01:00 | a",
                "user:date:t=[2020-01-01T00:00:00Z,} | eca",
                "user:date:t={2020-01-01T00:00:00Z,2020-01-01T00:30:00Z] | ec",
                "user:latlon:p=47.38,8.52 | a",
                "user:text:x=some* | a",
                "user:array:labels=sea | ba",
                "user:array:labels=se* | cba",
                "user:array:labels=50%25 | c",
                "user:array:labels=5_* | ''",
                "user:array:labels=sea&user:array:labels=sun | a",
                "not:user:array:labels=sea | fedc",
                "user:array:labels=['sea','sea shell'] | cba",
                "dynamic:str:version:text=second | b",
                "dynamic:str:version:text=s* | b",
                "user:title=Alpha&format=jpg | f",
                "user:title=Alpha&not:user:int:n=1 | f",
                "operator=or&user:title=Beta&format=gif | db",
                "operator=or&user:title=Beta | b",
                "operator=or&width=20&user:array:labels=sun&name_text=zeta | ecba",
                "operator=or&not:user:title=Alpha&width=50 | fedcb",
                "operator=or&locked=true&format=jpg | fdc",
                "operator=and&width=20&user:array:labels=sun | ''"
            })
    void finds(String query, String letters) {
        var page = pile().get(query);
        assertThat(pile().letters(page)).isEqualTo(letters);
        assertThat(page.total()).isEqualTo(letters.length());
        // The same in another order, which chooses another way to it.
        assertThat(pile().letters(query + "&sort=width desc").chars().sorted().toArray())
                .isEqualTo(letters.chars().sorted().toArray());
        assertThat(pile().get(query + "&limit=0").total()).isEqualTo(letters.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "created | abcdef",
                "created desc | fedcba",
                "width | abcdfe",
                "width desc | efdcba",
                "height,width desc | bacdfe",
                "format | dcfabe",
                "format desc,width desc | ebafcd",
                "mimetype,created desc | dfceba",
                "name | cdabfe",
                "name DESC | efbadc",
                "locked | abcefd",
                "locked desc | dfecba",
                "protected,width desc | efdcba",
                "opaque | abcdef",
                "animated desc | fedcba",
                "static:int:orientation | abcdef",
                "static:int:bit_depth,static:int:frames,width | dabcfe",
                "static:str:color_space desc | fedcba",
                "user:str:title | afbced",
                "user:title desc | ecbfad",
                "user:int:n | abfced",
                "user:int:n desc | ecfbad",
                "user:int:n,width desc | afbced",
                "user:double:d | bacdef",
                "user:double:d desc | cabfed",
                "user:date:t | aecbdf",
                "user:text:x,user:int:n desc | aecfbd",
                "format,user:int:n desc | dcfeba",
                "dynamic:str:version:text | bacdef",
                "width desc,width | efdcba"
            })
    void sorts(String sort, String letters) {
        var query = "sort=" + sort;
        assertThat(pile().letters(query)).isEqualTo(letters);
        assertThat(pages(query, 1)).isEqualTo(letters);
        assertThat(pages(query, 4)).isEqualTo(letters);
        for (var offset = 1; offset < 6; offset++) {
            assertThat(pile().letters(query + "&limit=2&offset=" + offset))
                    .isEqualTo(letters.substring(offset, Math.min(6, offset + 2)));
        }
        // With a condition of each kind, which chooses another way.
        var some = letters.replaceAll("[^abf]", "");
        for (var condition : List.of(
                "name=plan*",
                "name_text=plan&not:format=x&not:name=Holi*",
                "user:int:n=[1,2]",
                "operator=or&user:int:n=1&user:int:n=2")) {
            assertThat(pages(query + "&" + condition, 2)).isEqualTo(some);
        }
    }

    private static String pages(String query, int limit) {
        var seen = new StringBuilder();
        var next = "limit=" + limit + "&" + query;
        for (Page page; !(page = pile().get(next)).items().isEmpty(); ) {
            seen.append(pile().letters(page));
            next = "limit=" + limit + "&" + query + "&offset=" + page.cursor();
        }
        return seen.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour=red | `colour` | user:<type>:<name>",
                "user:integer:n=1 | `user:integer:n` | int:",
                "user:int:=1 | `user:int:` | max length",
                "size=big | `size` | [10,20]",
                "size=[1,2 | `size` | [10,20]",
                "size=[,] | `size` | [10,20]",
                "size=1* | `size` | [10,20]",
                "created=[1,2] | `created` | ['2017-01-01T00:00:00Z',}",
                "user:date:t=2020-13-01T00:00:00Z | `user:date:t` | RFC 3339",
                "user:double:d=NaN | `user:double:d` | 1.5",
                "locked=yes | `locked` | `true` or `false`",
                "locked=[true,] | `locked` | `true` or `false`",
                "name_text=--- | `name_text` | summer plan",
                "sort=size up | `sort` | created desc,size asc",
                "sort=user:array:labels | `sort` | `user:array:labels` is not sortable",
                "sort=colour | `colour` | created",
                "facets=user:int:n | `facets` | user:str",
                "operator=not | `operator` | must be `and` or `or`",
                "deleted=maybe | `deleted` | `true` or `false`",
                "limit=2001 | `limit` | 2000",
                "name=a%00b | `name` | plan*"
            })
    void names_the_field_and_shows_the_form(String query, String field, String form) {
        root().get(pile().address(query))
                .then()
                .statusCode(400)
                .header("Content-Type", "application/json")
                .body("error.message", containsString(field))
                .body("error.message", containsString(form));
    }

    @Test
    void refuses_a_cursor_of_another_list() {
        var cursor = pile().get("sort=size&limit=1").cursor();
        var path = "/sourceimages/" + pile().organization + "?limit=3&offset=" + cursor;
        root().get(path + "&sort=size").then().statusCode(200);
        for (var other : List.of("", "&sort=size%20desc", "&sort=size&format=png", "&sort=size&deleted=true")) {
            root().get(path + other)
                    .then()
                    .statusCode(400)
                    .body("error.message", containsString("a cursor returned by the same query"));
        }
        root().get("/sourceimages/" + new Pile().organization + "?sort=size&offset=" + cursor)
                .then()
                .statusCode(400);
    }
}
