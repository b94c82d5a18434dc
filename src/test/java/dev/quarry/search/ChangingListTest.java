package dev.quarry.search;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarryTest
class ChangingListTest {

    @Test
    void lists_deleted_images_and_only_those_with_deleted() {
        var some = Pile.ofSix();
        for (var letter : List.of("a", "c", "f")) {
            root().delete(some.path(letter)).then().statusCode(204);
        }
        assertThat(some.letters("")).isEqualTo("edb");
        assertThat(some.letters("name_text=plan")).isEqualTo("b");
        assertThat(some.get("limit=0").total()).isEqualTo(3);
        assertThat(some.letters("deleted=true")).isEqualTo("fca");
        assertThat(some.letters("deleted=true&sort=user:int:n%20desc")).isEqualTo("cfa");
        assertThat(some.letters("deleted=true&user:title=Alpha")).isEqualTo("fa");
        assertThat(some.letters("deleted=true&operator=or&width=10&name_text=holiday"))
                .isEqualTo("ca");
        assertThat(some.get("deleted=true&limit=0").total()).isEqualTo(3);
        assertThat(some.get("deleted=true&facets=format,user:array:labels").counts("user:array:labels"))
                .containsExactly("sun=2", "50%=1", "sea=1", "sea shell=1");
        root().post(some.path("c") + "/restore").then().statusCode(200);
        assertThat(some.letters("sort=user:int:n")).isEqualTo("bced");
        assertThat(some.letters("user:array:labels=sun")).isEqualTo("c");
        assertThat(some.letters("deleted=true")).isEqualTo("fa");
    }

    @Test
    void sees_every_change_at_once() {
        var some = Pile.ofSix();
        root().body("{\"int:n\":77,\"title\":null}")
                .patch(some.path("a") + "/meta/user")
                .then()
                .statusCode(204);
        assertThat(some.letters("user:int:n=77")).isEqualTo("a");
        assertThat(some.letters("user:title=Alpha")).isEqualTo("f");
        root().body("\"renamed.png\"").put(some.path("a") + "/name").then().statusCode(204);
        assertThat(some.letters("name_text=renamed")).isEqualTo("a");
        assertThat(some.letters("name_text=one")).isEmpty();
        root().delete(some.path("b") + "/meta/dynamic/version?keepHash=true")
                .then()
                .statusCode(lessThan(300));
        assertThat(some.letters("dynamic:str:version:text=second")).isEmpty();
        root().body("false").put(some.path("d") + "/options/locked").then().statusCode(200);
        assertThat(some.get("locked=true").total()).isZero();
        root().delete(some.path("d") + "?purge=true").then().statusCode(204);
        assertThat(some.get("limit=0").total()).isEqualTo(5);
        assertThat(some.letters("sort=locked,user:int:n%20desc&not:format=x")).isEqualTo("eacfb");
    }

    @Test
    void a_total_is_of_now() {
        var some = Pile.ofSix();
        var totals = Map.of(
                "user:int:n=[0,999999]", 4, "size=[1,999999]", 6, "operator=or&user:int:n=77&size=[1,999999]", 6);
        // Twice, since what was counted is known until something changes.
        totals.forEach((query, total) ->
                assertThat(total(some, query)).isEqualTo(total(some, query)).isEqualTo(total));
        root().delete(some.path("b")).then().statusCode(204);
        totals.forEach((query, total) -> assertThat(total(some, query)).isEqualTo(total - 1));
        root().post(some.path("b") + "/restore").then().statusCode(200);
        totals.forEach((query, total) -> assertThat(total(some, query)).isEqualTo(total));
    }

    private static int total(Pile some, String query) {
        return some.get("limit=1&" + query).total();
    }

    @Test
    void answers_in_exactly_this_form() {
        var organization = new Pile().organization;
        var path = "/sourceimages/" + organization;
        var uploaded =
                Api.upload(organization, "a.png", Pictures.png(3, 2, 1)).body().asString();
        var item = uploaded.substring("{\"total\":1,\"items\":".length(), uploaded.length() - 1);
        var list = root().get(path + "?facets=format");
        assertThat(list.body().asString())
                .isEqualTo("{\"total\":1,\"items\":" + item + ",\"cursor\":\"" + list.path("cursor")
                        + "\",\"links\":{},\"facets\":{\"format\":[{\"value\":\"png\",\"count\":1}]}}");
        assertThat(list.header("Content-Type")).isEqualTo("application/json");
        assertThat(root().get(path + "?limit=1&offset=1").body().asString())
                .isEqualTo("{\"total\":1,\"items\":[],\"links\":{\"prev\":{\"href\":\"" + path + "?limit=1\"}}}");
        String binaryHash = list.path("items[0].binary_hash");
        for (var one : List.of("?binaryHash=" + binaryHash, "/binaryhash/" + binaryHash.toUpperCase(Locale.ROOT))) {
            assertThat(root().get(path + one).body().asString()).isEqualTo(uploaded);
        }
        assertThat(root().get(path + "/binaryhash/" + "0".repeat(40)).body().asString())
                .isEqualTo("{\"total\":0,\"items\":[]}");
        root().get(path + "/binaryhash/x").then().statusCode(400).body("error.message", containsString("binaryHash"));
    }

    @Test
    void tells_long_texts_from_each_other() {
        var some = new Pile();
        var text = "\\u00fc".repeat(300);
        some.add("a", "a.png", Pictures.png(1, 1, 1), "{\"title\":\"" + text + "a\"}");
        some.add("b", "b.png", Pictures.png(1, 2, 1), "{\"title\":\"" + text + "b\"}");
        var value = URLEncoder.encode("ü".repeat(300) + "b", StandardCharsets.UTF_8);
        for (var other : List.of("", "&sort=width", "&operator=or&width=7", "&operator=or")) {
            assertThat(some.letters("user:title=" + value + other)).isEqualTo("b");
        }
        assertThat(some.letters("user:title=%C3%BC*&sort=user:title")).isEqualTo("ab");
    }
}
