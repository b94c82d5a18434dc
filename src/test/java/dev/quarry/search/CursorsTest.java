package dev.quarry.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.search.grammar.ListReader;
import dev.quarry.search.grammar.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final Query QUERY = query("format=png", "sort=size desc");
    private static final Position SOMEWHERE =
            new Position(-1, 2, List.of("1203", "ünï", ""), new Total(3_000_000_000L, true));

    private final Cursors cursors = cursors("a-root-key-of-at-least-32-characters");

    @Test
    void come_back_as_they_were_written() {
        var end = Position.end(Total.exactly(0));

        assertThat(cursors.read("mycompany", QUERY, cursors.write("mycompany", QUERY, SOMEWHERE)))
                .contains(SOMEWHERE);
        assertThat(cursors.read("mycompany", QUERY, cursors.write("mycompany", QUERY, end)))
                .contains(end)
                .hasValueSatisfying(position -> assertThat(position.isEnd()).isTrue());
        assertThat(SOMEWHERE.isEnd()).isFalse();
    }

    @Test
    void are_taken_by_every_replica_and_by_none_with_another_root_key() {
        var cursor = cursors.write("mycompany", QUERY, SOMEWHERE);

        assertThat(cursors("a-root-key-of-at-least-32-characters").read("mycompany", QUERY, cursor))
                .contains(SOMEWHERE);
        assertThat(cursors("another-root-key-of-32-characters!").read("mycompany", QUERY, cursor))
                .isEmpty();
        var both = new CursorKey(
                "another-root-key-of-32-characters!", Optional.of("a-root-key-of-at-least-32-characters"));
        assertThat(new Cursors(both).read("mycompany", QUERY, cursor)).contains(SOMEWHERE);
    }

    @Test
    void are_one_word_that_needs_no_escape_and_never_looks_like_an_integer() {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++) {
            var position = new Position(
                    random.nextInt(100), random.nextInt(3), List.of("" + random.nextLong()), Total.exactly(i));
            var cursor = cursors.write("mycompany", QUERY, position);

            assertThat(cursor).matches("c[A-Za-z0-9_-]+");
            assertThat(cursors.read("mycompany", QUERY, cursor)).contains(position);
        }
    }

    @Test
    void belong_to_one_list() {
        var cursor = cursors.write("mycompany", QUERY, SOMEWHERE);

        assertThat(cursors.read("mycompany", query("sort=size desc", "format=png"), cursor))
                .contains(SOMEWHERE);
        assertThat(cursors.read("yourcompany", QUERY, cursor)).isEmpty();
        for (var other : List.of(
                query(),
                query("sort=size desc"),
                query("format=png"),
                query("format=png", "sort=size"),
                query("not:format=png", "sort=size desc"),
                query("format=png*", "sort=size desc"),
                query("format=gif", "sort=size desc"),
                query("format=png", "sort=size desc", "operator=or"),
                query("format=png", "sort=size desc", "deleted=true"))) {
            assertThat(cursors.read("mycompany", other, cursor))
                    .as(other.toString())
                    .isEmpty();
        }
    }

    @Test
    void are_not_made_of_what_was_changed_on_its_way() {
        var cursor = cursors.write("mycompany", QUERY, SOMEWHERE);
        var changed = new ArrayList<String>(List.of(cursor.substring(1), cursor + "AAAA", cursor + " ", cursor + "="));
        for (var n = 0; n < cursor.length(); n++) {
            changed.add(cursor.substring(0, n));
            var other = cursor.charAt(n) == 'A' ? 'B' : 'A';
            changed.add(cursor.substring(0, n) + other + cursor.substring(n + 1));
        }
        for (var text : changed) {
            assertThat(cursors.read("mycompany", QUERY, text)).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "c", "0", "-1", "cAAAA", "c!!!", "ü", "cursor", "063c3dce6a528d8944a63185bd4c7b161454ee4f"})
    void are_not_made_of_foreign_text(String text) {
        assertThat(cursors.read("mycompany", QUERY, text)).isEmpty();
    }

    private static Cursors cursors(String rootKey) {
        return new Cursors(new CursorKey(rootKey, Optional.empty()));
    }

    private static Query query(String... parameters) {
        var entries = new ArrayList<Map.Entry<String, String>>();
        for (var parameter : parameters) {
            entries.add(Map.entry(
                    parameter.substring(0, parameter.indexOf('=')), parameter.substring(parameter.indexOf('=') + 1)));
        }
        return ListReader.read(entries, 2000).query();
    }
}
