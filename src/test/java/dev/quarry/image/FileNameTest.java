package dev.quarry.image;

import static dev.quarry.problem.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"cartman.png", "no extension", "naïve.png", "日本語.jpg", "🐈.gif", "a\"b%22'c.png", ".", "..."})
    void keeps_a_name_of_any_script_as_it_was_sent(String name) {
        assertThat(FileName.of(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "/home/me/cartman.png, cartman.png",
        "C:\\Users\\me\\cartman.png, cartman.png",
        "C:\\mixed/up\\cartman.png, cartman.png",
        "C:\\mixed\\up/cartman.png, cartman.png",
        "../../etc/passwd, passwd"
    })
    void keeps_only_the_last_part_of_a_path(String path, String name) {
        assertThat(FileName.of(path).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "folder/", "C:\\folder\\"})
    void refuses_a_name_of_nothing(String name) {
        assertRefused(ProblemType.INVALID_FIELD, () -> FileName.of(name)).contains("1 to 255 characters");
    }

    @Test
    void counts_characters_of_any_script_as_one() {
        assertThat(FileName.of("🐈".repeat(255)).value()).hasSize(510);
        assertRefused(ProblemType.INVALID_FIELD, () -> FileName.of("🐈".repeat(256)))
                .contains("1 to 255 characters");
    }

    @Test
    void refuses_a_name_of_10_000_characters() {
        assertRefused(ProblemType.INVALID_FIELD, () -> FileName.of("a".repeat(10_000)))
                .contains("1 to 255 characters");
    }

    @Test
    void a_long_path_does_not_make_a_short_name_too_long() {
        assertThat(FileName.of("folder/".repeat(100) + "a.png").value()).isEqualTo("a.png");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, '\t', '\r', '\n', 0x1b, 0x7f, 0x85, 0x9f})
    void refuses_control_characters(int control) {
        assertRefused(ProblemType.INVALID_FIELD, () -> FileName.of("a" + (char) control + "b.png"))
                .contains("control characters");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xd800, 0xdbff, 0xdc00, 0xdfff})
    void refuses_half_a_surrogate_pair_which_no_database_takes(int half) {
        assertRefused(ProblemType.INVALID_FIELD, () -> FileName.of("a" + (char) half + ".png"));
    }
}
