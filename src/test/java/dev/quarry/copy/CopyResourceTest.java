package dev.quarry.copy;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarryTest
class CopyResourceTest {

    @Test
    void copies_once_and_then_overwrites_or_leaves_alone_by_either_method() {
        for (var method : new String[] {"COPY", "POST"}) {
            var from = Api.newOrganization();
            var to = Api.newOrganization();
            var png = Pictures.png(2, 1, method.hashCode());
            var hash = uploaded(from, "a.png", png);
            var place = "/sourceimages/" + to + "/" + hash;
            var created = copy(method, from, hash, to, "F");
            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(created.asString()).isEqualTo("{}");
            assertThat(created.header("Content-Type")).isEqualTo("application/json");
            assertThat(created.header("Location")).isEqualTo(place);
            assertThat(root().get(place + "/download").asByteArray()).isEqualTo(png);
            var refused = copy(method, from, hash, to, "F");
            assertThat(refused.statusCode()).isEqualTo(412);
            assertThat(refused.asString()).isEqualTo("{}");
            uploaded(from, "b.png", png);
            var overwritten = copy(method, from, hash, to, "T");
            assertThat(overwritten.statusCode()).isEqualTo(204);
            assertThat(overwritten.asString()).isEmpty();
            assertThat(overwritten.header("Location")).isEqualTo(place);
            root().get(place).then().body("name", equalTo("b.png")).body("organization", equalTo(to));
            assertThat(Stores.objects(to)).hasSize(1);
            root().delete(place).then().statusCode(204);
            assertThat(copy(method, from, hash, to, "F").statusCode()).isEqualTo(201);
        }
    }

    @Test
    void copies_several_and_tells_what_has_become_of_each() {
        var from = Api.newOrganization();
        var to = Api.newOrganization();
        var first = uploaded(from, "a.png", Pictures.png(2, 1, 1));
        var second = uploaded(from, "b.png", Pictures.png(2, 1, 2)).substring(0, 6);
        root().header("Destination", to)
                .body("[\"" + first + "\",\"abc\",\"" + second + "\",\"" + first + "\"]")
                .post("/sourceimages/" + from + "/copy")
                .then()
                .statusCode(200)
                .body("created", equalTo(List.of(first, second)))
                .body("existing", equalTo(List.of(first)))
                .body("notfound", equalTo(List.of("abc")));
    }

    @Test
    void refuses_what_it_cannot_copy() {
        var from = Api.newOrganization();
        var hash = uploaded(from, "a.png", Pictures.png(2, 1, 3));
        root().post("/sourceimages/" + from + "/" + hash + "/copy")
                .then()
                .statusCode(400)
                .body("error.message", containsString("Destination"));
        assertThat(copy("COPY", from, hash, "nobody", "T").statusCode()).isEqualTo(400);
        assertThat(copy("COPY", from, hash, from, "x").asString()).contains("Overwrite");
        assertThat(copy("COPY", from, "0".repeat(40), from, "T").statusCode()).isEqualTo(404);
        for (var body : List.of("{}", "[1]", "", "[" + "\"a\",".repeat(100) + "\"a\"]")) {
            root().header("Destination", from)
                    .body(body)
                    .post("/sourceimages/" + from + "/copy")
                    .then()
                    .statusCode(400);
        }
    }

    private static Response copy(String method, String from, String hash, String to, String overwrite) {
        var path = "/sourceimages/" + from + "/" + hash + (method.equals("POST") ? "/copy" : "");
        return root().header("Destination", to).header("Overwrite", overwrite).request(method, path);
    }
}
