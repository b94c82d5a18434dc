package dev.quarry.search;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Pages through a list while others add, change and delete images: whoever was there all along, and was left alone,
 * comes exactly once, in the list's order.
 */
@QuarryTest
class PagingTest {

    private static final int STAYING = 24;
    private static final List<String> LISTS = List.of(
            "",
            "sort=created",
            "sort=size desc",
            "sort=format,width desc",
            "sort=locked desc",
            "sort=name",
            "sort=user:int:n",
            "sort=user:int:n desc",
            "sort=user:str:word,width",
            "sort=format desc,user:int:n,created desc",
            "sort=user:str:word desc&not:format=gif",
            "user:str:word=same",
            "user:str:word=same&sort=user:int:n",
            "name_text=png&sort=height desc",
            "operator=or&format=jpg&user:int:n=[0,3]&sort=width");

    private static final int MOST_OTHERS = 12;

    private final Random random = new Random(20261125);
    private Pile pile;
    private final List<String> others = new ArrayList<>();
    private int made;

    @Test
    void gives_what_was_there_all_along_once_and_in_order() {
        pile = new Pile();
        for (var n = 0; n < STAYING; n++) {
            add(Character.toString('A' + n));
        }
        for (var list : LISTS) {
            var paged = new StringBuilder();
            var page = pile.get(page(list, ""));
            while (!page.items().isEmpty()) {
                paged.append(pile.letters(page));
                disturb();
                page = pile.get(page(list, page.cursor()));
            }
            var whole = pile.letters((list.isEmpty() ? "" : list + "&") + "limit=2000")
                    .replaceAll("[^A-X]", "");
            assertThat(paged.toString().replaceAll("[^A-X]", "")).as(list).isEqualTo(whole);
            assertThat(whole).as(list).hasSizeGreaterThan(3);
        }
    }

    private String page(String list, String cursor) {
        return (list.isEmpty() ? "" : list + "&") + "limit=5" + (cursor.isEmpty() ? "" : "&offset=" + cursor);
    }

    private void disturb() {
        // Never many of them: lists that grow with each page take for ever to page through.
        if (others.size() < MOST_OTHERS) {
            others.add(add("-"));
        }
        var some = others.get(random.nextInt(others.size()));
        var path = "/sourceimages/" + pile.organization + "/" + some;
        switch (random.nextInt(3)) {
            case 0 -> {
                root().delete(path).then().statusCode(204);
                others.remove(some);
            }
            case 1 -> root().body(metadata()).put(path + "/meta/user").then().statusCode(204);
            default ->
                root().body("\"" + random.nextInt(9) + ".png\"")
                        .put(path + "/name")
                        .then()
                        .statusCode(204);
        }
    }

    private String add(String letter) {
        made++;
        var width = 1 + random.nextInt(4);
        var name = random.nextInt(5) + ".png";
        var bytes = random.nextBoolean() ? Pictures.png(width, 2, made) : Pictures.gif(width, made, 3);
        return pile.add(letter, name, bytes, metadata());
    }

    private String metadata() {
        return switch (random.nextInt(5)) {
            case 0 -> "{}";
            case 1 -> "{\"word\":\"same\"}";
            case 2 -> "{\"int:n\":" + random.nextInt(3) + "}";
            default -> "{\"word\":\"same\",\"int:n\":" + random.nextInt(3) + "}";
        };
    }
}
