package dev.quarry.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of a name: small and capital letters are alike as far as ASCII has them, others are as they are. */
@QuarryTest
class NameWordsTest {

    private static Pile pile;

    @BeforeEach
    void fill() {
        if (pile != null) {
            return;
        }
        pile = new Pile();
        pile.add("a", "a.png", Pictures.png(3, 2, 0x345678), "{}");
        // A client library would not write that name as UTF-8.
        Stores.pair()
                .update(
                        "update source_image set name = ? where organization = ?",
                        "\u00c4rger Stra\u00dfe.png",
                        pile.organization);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name_text=%C3%84rger | a",
                "name_text=%C3%84RGER | a",
                "name_text=stra%C3%9Fe+%C3%84rger | a",
                "name_text=%C3%84R* | a",
                "name_text=%C3%A4rger | ''",
                "not:name_text=%C3%84RGER | ''",
                "format=png&not:name_text=%C3%84r* | ''",
                "operator=or&format=gif&name_text=%C3%84RGER | a",
                "operator=or&format=gif&name_text=STRA* | a"
            })
    void are_found(String query, String letters) {
        assertThat(pile.letters(query)).isEqualTo(letters);
    }
}
