package dev.quarry.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quarry.catalog.search.PageSql;
import dev.quarry.catalog.search.Plan;
import dev.quarry.image.ListedImage;
import dev.quarry.search.grammar.ListReader;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.OnContext;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page tells of images that are known, that are not, and that change between its two statements. */
@QuarryTest
class PageImagesTest {

    @Inject
    Database database;

    @Inject
    Vertx vertx;

    @Inject
    KnownImages ofTheApplication;

    @Inject
    KnownTotals totals;

    private final KnownImages known = new KnownImages();
    private String organization;
    private String first;
    private String second;

    @BeforeEach
    void upload() {
        organization = Api.newOrganization();
        first = Api.uploaded(organization, "first.png", Pictures.png(2, 1, organization.hashCode()));
        second = Api.uploaded(organization, "second.png", Pictures.png(3, 1, organization.hashCode()));
    }

    @Test
    void tells_images_in_the_order_of_their_places() {
        assertThat(names(List.of(place(second), place(first)))).containsExactly("second.png", "first.png");
    }

    @Test
    void asks_for_none_that_it_knows() {
        var places = List.of(place(first), place(second));
        var read = at(places);
        assertThat(at(places)).containsExactlyElementsOf(read);
        Stores.update("delete from source_image where hash = ?", first);
        assertThat(at(places)).as("as it was when its place was read").containsExactlyElementsOf(read);
    }

    @Test
    void a_revision_is_told_as_it_was_and_the_next_one_anew() {
        var before = place(first);
        assertThat(names(List.of(before))).containsExactly("first.png");
        Stores.update("update source_image set name = 'by hand.png' where hash = ?", first);
        assertThat(place(first).revision()).isNotEqualTo(before.revision());
        assertThat(names(List.of(place(first)))).containsExactly("by hand.png");
    }

    @Test
    void leaves_out_what_went_behind_its_place() {
        var places = List.of(place(first), place(second));
        Api.root().delete(path(first)).then().statusCode(204);
        assertThat(names(places)).containsExactly("second.png");
        Api.root().delete(path(first) + "?purge=true").then().statusCode(204);
        assertThat(names(places)).containsExactly("second.png");
    }

    @Test
    void a_revision_that_was_given_twice_tells_no_image_for_another() {
        assertThat(names(List.of(place(first)))).containsExactly("first.png");
        var taken = new Place(place(second).id(), second, place(first).revision(), 0, List.of());
        assertThat(names(List.of(taken))).containsExactly("second.png");
        var elsewhere = Api.newOrganization();
        Api.uploaded(elsewhere, "elsewhere.png", Pictures.png(2, 1, organization.hashCode()));
        assertThat(known.get(elsewhere, place(first))).isEmpty();
    }

    @Test
    void a_new_connection_begins_with_nothing_known() {
        Api.root().get("/sourceimages/" + organization).then().statusCode(200);
        var place = place(first);
        assertThat(ofTheApplication.get(organization, place)).isPresent();
        var query = ListReader.read(List.of(Map.entry("size", "[1,99999]")), 1).query();
        Api.root()
                .queryParam("limit", 1)
                .queryParam("size", "[1,99999]")
                .get("/sourceimages/" + organization)
                .then()
                .statusCode(200);
        assertThat(totals.of(organization, query)).isPresent();
        Stores.column("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
        await().until(() -> Api.root().get("/sourceimages/none-of-this-name").statusCode() == 404);
        assertThat(ofTheApplication.get(organization, place)).isEmpty();
        assertThat(totals.of(organization, query)).isEmpty();
    }

    private String path(String hash) {
        return "/sourceimages/" + organization + "/" + hash;
    }

    private Place place(String hash) {
        var numbers = "select %s from source_image where organization = ? and hash = ?";
        return new Place(
                Long.parseLong(Stores.column(numbers.formatted("id"), organization, hash)
                        .get(0)),
                hash,
                Long.parseLong(Stores.column(numbers.formatted("revision"), organization, hash)
                        .get(0)),
                0,
                List.of());
    }

    private List<String> names(List<Place> places) {
        return at(places).stream().map(image -> image.image().name().value()).toList();
    }

    private List<ListedImage> at(List<Place> places) {
        var sql = new PageSql(organization, ListReader.read(List.of(), 100).query(), Plan.ROWS, 0);
        return OnContext.await(
                vertx, () -> database.stateless(session -> new PageImages(session, sql, known).at(places, false)));
    }
}
