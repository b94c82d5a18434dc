package dev.quarry.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts are in the order of their bytes, whatever way a list is read, and not in the database's language's. */
@QuarryTest
class TextOrderTest {

    /** The last one begins with an A that has two dots, as JSON may spell it. */
    private static final List<String> TITLES = List.of("apple", "Banana", "cherry", "Date", "\\u00c4pfel");

    private static Pile pile;

    @BeforeEach
    void fill() {
        if (pile != null) {
            return;
        }
        pile = new Pile();
        for (var title : TITLES) {
            var name = title.replace("\\", "");
            pile.add(name.substring(0, 1), name + ".png", Pictures.png(3, 2, title.hashCode()), """
                    {"title": "%s", "color": "red", "array:labels": ["%s", "fruit"]}""".formatted(
                            title, title));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=user:str:title | BDacu",
                "sort=user:str:title desc | ucaDB",
                "user:str:color=red&sort=user:str:title | BDacu",
                "format=png&sort=user:str:title desc | ucaDB",
                "operator=or&format=png&user:str:color=red&sort=user:str:title | BDacu",
                "sort=name | BDacu",
                "user:str:color=red&sort=name | BDacu",
                "user:str:title=['B','a'}&sort=created | BD",
                "user:str:color=red&user:str:title=['B','a'}&sort=created | BD",
                "not:user:str:title=['B','a'}&sort=created | acu",
                "operator=or&format=gif&user:str:title=['B','a'}&sort=created | BD",
                "name=['B','a'}&sort=created | BD",
                "user:array:labels=['B','a'}&sort=created | BD",
                "not:user:array:labels=['B','a'}&sort=created | acu"
            })
    void is_that_of_bytes(String query, String letters) {
        assertThat(pile.letters(query)).isEqualTo(letters);
        assertThat(pile.pages(2, query).stream().map(pile::letters).collect(joining()))
                .isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"''", "&user:str:color=red", "&format=png"})
    void of_facets_is_that_too(String filter) {
        assertThat(pile.get("limit=0&facets=user:str:title" + filter).counts("user:str:title"))
                .containsExactly("Banana=1", "Date=1", "apple=1", "cherry=1", "\u00c4pfel=1");
    }
}
