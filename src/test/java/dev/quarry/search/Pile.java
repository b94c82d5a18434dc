package dev.quarry.search;

import static dev.quarry.testkit.Api.root;
import static java.util.stream.Collectors.joining;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An organization whose images are called by one letter each, to be found again. */
final class Pile {

    final String organization = Api.newOrganization();
    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();

    /** @return the image's hash */
    String add(String letter, String name, byte[] bytes, String userMetadata) {
        var answer = root().multiPart("filedata", name, bytes, "application/octet-stream")
                .multiPart("meta_user[0]", userMetadata)
                .post("/sourceimages/" + organization);
        var hash = Api.hash(answer);
        letters.put(hash, letter);
        hashes.put(letter, hash);
        return hash;
    }

    String path(String letter) {
        return "/sourceimages/" + organization + "/" + hashes.get(letter);
    }

    /** Escapes what a client library would stumble over. */
    String address(String query) {
        return "/sourceimages/" + organization
                + (query.isEmpty() ? "" : "?")
                + query.replace(" ", "%20")
                        .replace("{", "%7B")
                        .replace("}", "%7D")
                        .replace("[", "%5B")
                        .replace("]", "%5D");
    }

    Page get(String query) {
        return Page.of(root().get(address(query)));
    }

    /** All pages of a list, by cursors. */
    List<Page> pages(int limit, String query) {
        var pages = new ArrayList<Page>();
        for (var next = "limit=" + limit + "&" + query; next != null; ) {
            var page = get(next);
            pages.add(page);
            next = page.items().isEmpty() || page.cursor() == null
                    ? null
                    : "limit=" + limit + "&" + query + "&offset=" + page.cursor();
        }
        return pages;
    }

    /** The letters of the images of a list, in its order. */
    String letters(String query) {
        return letters(get(query));
    }

    String letters(Page page) {
        return page.items().stream()
                .map(item -> letters.get(item.getString("hash")))
                .collect(joining());
    }

    /** Six images that differ in every field, made in the order of their letters; d has no metadata. */
    static Pile ofSix() {
        var pile = new Pile();
        pile.add(
                "a",
                "plan one.png",
                Pictures.png(10, 5, 1),
                "{\"title\":\"Alpha\",\"int:n\":1,\"double:d\":1.5,\"date:t\":\"2020-01-01T00:00:00Z\","
                        + "\"latlon:p\":\"47.38,8.52\",\"array:labels\":[\"sea\",\"sun\"],\"text:x\":\"some text\"}");
        pile.add(
                "b",
                "plan%two.png",
                Pictures.png(20, 5, 2),
                "{\"title\":\"Beta\",\"int:n\":2,\"double:d\":-1,\"array:labels\":[\"sea\"]}");
        pile.add(
                "c",
                "Holiday plan.jpg",
                Pictures.jpeg(30, 6, 3),
                "{\"title\":\"alpha\",\"int:n\":10,\"double:d\":1e3,\"date:t\":\"2019-12-31T23:30:00-01:00\","
                        + "\"array:labels\":[\"sun\",\"50%\",\"sea shell\"]}");
        pile.add("d", "other_file.gif", Pictures.gif(40, 7, 4), "{}");
        pile.add(
                "e",
                "zeta*.png",
                Pictures.noisyPng(3000, 5),
                "{\"title\":\"be_ta\",\"int:n\":9223372036854775807,\"date:t\":\"2020-01-01T00:00:00.5Z\"}");
        pile.add("f", "plan_b.jpg", Pictures.jpeg(50, 9, 6), "{\"title\":\"Alpha\",\"int:n\":2,\"other\":\"x\"}");
        root().body("true").put(pile.path("d") + "/options/locked").then().statusCode(200);
        root().body("{\"text\":\"second\"}")
                .put(pile.path("b") + "/meta/dynamic/version?keepHash=true")
                .then()
                .statusCode(204);
        return pile;
    }
}
