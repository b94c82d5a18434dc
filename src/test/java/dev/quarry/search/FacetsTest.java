package dev.quarry.search;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.QuarryTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarryTest
class FacetsTest {

    private static Pile pile;

    private static synchronized Pile pile() {
        if (pile == null) {
            pile = Pile.ofSix();
        }
        return pile;
    }

    @Test
    void counts_the_values_of_fields() {
        var facets =
                pile().get("limit=0&facets=format,mimetype,locked,user:array:labels,user:title,static:str:color_space");
        assertThat(facets.json().getJsonObject("facets").fieldNames().toString())
                .isEqualTo("[format, mimetype, locked, user:array:labels, user:str:title, static:str:color_space]");
        assertThat(String.join(" ", facets.counts("format"))).isEqualTo("png=3 jpg=2 gif=1");
        assertThat(String.join(" ", facets.counts("mimetype"))).isEqualTo("image/png=3 image/jpeg=2 image/gif=1");
        assertThat(String.join(" ", facets.counts("locked"))).isEqualTo("false=5 true=1");
        assertThat(String.join(" ", facets.counts("user:array:labels"))).isEqualTo("sea=2 sun=2 50%=1 sea shell=1");
        assertThat(String.join(" ", facets.counts("user:str:title"))).isEqualTo("Alpha=2 Beta=1 alpha=1 be_ta=1");
        assertThat(String.join(" ", facets.counts("static:str:color_space"))).isEqualTo("rgb=6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=plan* | jpg=1 png=2 | sea=2 sun=1",
                "user:int:n=2 | jpg=1 png=1 | sea=1",
                "user:int:n=[2,10]&not:locked=true | jpg=2 png=1 | 50%=1 sea=1 sea shell=1 sun=1",
                "operator=or&user:int:n=2&format=gif | gif=1 jpg=1 png=1 | sea=1",
                "format=png | png=3 | sea=2 sun=1"
            })
    void counts_the_values_within_a_search(String query, String formats, String labels) {
        var facets = pile().get(query + "&facets=format,user:array:labels");
        assertThat(facets.counts("format")).containsExactlyInAnyOrder(formats.split(" "));
        assertThat(String.join(" ", facets.counts("user:array:labels")).split(" "))
                .containsExactlyInAnyOrder(labels.split(" "));
    }

    @Test
    void follows_links_that_keep_everything_that_was_asked_for() {
        String link = "/sourceimages/" + pile().organization
                + "?facets=format&limit=1&name=plan*&sort=user:int:n%20desc&user:int:n=[1,2]";
        var seen = new ArrayList<String>();
        while (link != null) {
            var page = Page.of(root().get(link));
            assertThat(page.counts("format")).hasSize(2);
            seen.add(pile().letters(page));
            link = page.next();
        }
        assertThat(String.join("", seen)).isEqualTo("fba");
    }
}
