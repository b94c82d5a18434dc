package dev.quarry.search;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarryTest
class ListResourceTest {

    @Test
    void lists_newest_first_and_pages_to_the_end_by_cursor() {
        var organization = Api.newOrganization();
        var uploadedHashes = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            uploadedHashes.add(uploaded(organization, "a.png", Pictures.png(1 + i, 1, i)));
        }
        Collections.reverse(uploadedHashes);
        var seen = new ArrayList<String>();
        var query = "?limit=3";
        List<String> items;
        do {
            var page = root().get("/sourceimages/" + organization + query)
                    .then()
                    .statusCode(200)
                    .extract();
            assertThat(page.<Integer>path("total")).isEqualTo(7);
            items = page.path("items.hash");
            seen.addAll(items);
            String cursor = page.path("cursor");
            assertThat(cursor).isNotEmpty().doesNotMatch("[0-9]+");
            query = "?limit=3&offset=" + cursor;
        } while (!items.isEmpty());
        assertThat(seen).isEqualTo(uploadedHashes);
    }

    @Test
    void pages_by_integer_offset_with_links_and_without_a_cursor() {
        var organization = Api.newOrganization();
        for (var i = 0; i < 5; i++) {
            uploaded(organization, "a.png", Pictures.png(1, 2 + i, i));
        }
        var path = "/sourceimages/" + organization;
        root().get(path + "?limit=2&offset=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("cursor", equalTo(null))
                .body("links.prev.href", equalTo(path + "?limit=2"))
                .body("links.next.href", equalTo(path + "?limit=2&offset=4"));
        root().get(path + "?limit=2&offset=4").then().body("items", hasSize(1)).body("links.next", equalTo(null));
        root().get(path + "?limit=0").then().body("total", equalTo(5)).body("items", hasSize(0));
    }

    @Test
    void follows_the_next_links_to_the_end() {
        var organization = Api.newOrganization();
        for (var i = 0; i < 4; i++) {
            uploaded(organization, "a.png", Pictures.png(3, 2 + i, i));
        }
        var seen = new ArrayList<String>();
        String next = "/sourceimages/" + organization + "?limit=2";
        var pages = 0;
        while (next != null && pages++ < 5) {
            var page = root().get(next).then().statusCode(200).extract();
            seen.addAll(page.<List<String>>path("items.hash"));
            next = page.path("links.next.href");
        }
        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void gives_an_empty_organization_a_cursor_that_leads_nowhere() {
        var path = "/sourceimages/" + Api.newOrganization();
        String cursor = root().get(path)
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("links", anEmptyMap())
                .extract()
                .path("cursor");
        root().get(path + "?offset=" + cursor).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void names_the_field_that_is_wrong() {
        var path = "/sourceimages/" + Api.newOrganization();
        for (var query : new String[] {
            "limit=2001",
            "limit=-1",
            "limit=x",
            "offset=-1",
            "offset=99999999999",
            "offset=cABC",
            "offset=%00",
            "nonsense=1",
            "size=many",
            "size=[1;2]",
            "user:int:n=x",
            "created=yesterday",
            "sort=name_text",
            "facets=size",
            "operator=xor"
        }) {
            root().get(path + "?" + query)
                    .then()
                    .statusCode(400)
                    .header("Content-Type", "application/json")
                    .body("error.message", containsString("`" + query.substring(0, query.indexOf('=')) + "`"));
        }
    }

    @Test
    void reads_brackets_braces_quotes_and_blanks_as_curl_sends_them() {
        var path = "/sourceimages/" + Api.newOrganization();
        for (var query : new String[] {
            "size=[1,2}", "size={1,}", "created=['2017-01-01T00:00:00Z',}", "sort=size+desc", "sort=size%20desc"
        }) {
            assertThat(RawHttp.get(path + "?" + query, RawHttp.rootKey()))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("{\"total\":0,\"items\":[],");
        }
    }

    @Test
    void is_a_404_for_an_organization_that_does_not_exist() {
        root().get("/sourceimages/nobody")
                .then()
                .statusCode(404)
                .body("error.message", containsString("No organization found"));
    }
}
