package dev.quarry.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryNamesTest {

    @ParameterizedTest
    @CsvSource({
        "a picture.png, a picture.png",
        "画像 ü.png,    画像 ü.png",
        "../../etc/x,   __.._etc_x",
        "..,            _",
        "C:\\x.png,     C__x.png",
        "con.png,       _con.png",
        "LPT1,          _LPT1",
        "console.png,   console.png",
        "what?.png,     what_.png",
        ".hidden,       _hidden",
        "end.,          end_"
    })
    void are_safe_to_unpack(String name, String safe) {
        assertThat(new EntryNames().of(name)).isEqualTo(safe);
    }

    @Test
    void are_no_two_alike() {
        var names = new EntryNames();

        assertThat(names.of("a.png")).isEqualTo("a.png");
        assertThat(names.of("a.png")).isEqualTo("a-2.png");
        assertThat(names.of("A.PNG")).isEqualTo("A-3.PNG");
        assertThat(names.of("a-2.png")).isEqualTo("a-2-2.png");
        assertThat(names.of("u\u0308")).isEqualTo("u\u0308");
        assertThat(names.of("ü")).isEqualTo("ü-2");
    }
}
