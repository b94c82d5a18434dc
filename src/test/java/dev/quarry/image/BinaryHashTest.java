package dev.quarry.image;

import static dev.quarry.problem.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.ProblemType;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryHashTest {

    private static final String SHA1 = "498fed612f01199cd6702f5effe5fa7bb67e44f4";

    @Test
    void takes_either_case_of_letters() {
        assertThat(BinaryHash.parse(SHA1.toUpperCase(Locale.ROOT))).isEqualTo(new BinaryHash(SHA1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "498fed",
                "498fed612f01199cd6702f5effe5fa7bb67e44f",
                "498fed612f01199cd6702f5effe5fa7bb67e44f4a",
                "498fed612f01199cd6702f5effe5fa7bb67e44fg",
                "498fed612f01199cd6702f5effe5fa7bb67e44f4\n"
            })
    void refuses_what_is_not_a_sha1_and_names_the_field(String text) {
        assertRefused(ProblemType.INVALID_FIELD, () -> BinaryHash.parse(text)).contains("`binaryHash`");
    }
}
