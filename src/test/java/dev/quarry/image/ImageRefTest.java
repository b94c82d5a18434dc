package dev.quarry.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRefTest {

    private static final String HASH = "063c3dce6a528d8944a63185bd4c7b161454ee4f";

    @Test
    void takes_every_length_from_six_digits_to_forty_and_only_forty_is_full() {
        for (var length = 6; length <= 40; length++) {
            var text = HASH.substring(0, length);
            assertThat(ImageRef.parse(text)).contains(new ImageRef(text));
            assertThat(new ImageRef(text).isFull()).isEqualTo(length == 40);
        }
    }

    @Test
    void takes_either_case_of_letters() {
        assertThat(ImageRef.parse("063C3D")).contains(new ImageRef("063c3d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "063c3",
                "063c3g",
                "063c3d\n",
                " 063c3d",
                "０６３ｃ３ｄ",
                "063c3dce6a528d8944a63185bd4c7b161454ee4f0",
                "../../etc/passwd"
            })
    void no_image_can_be_called_by_anything_else(String text) {
        assertThat(ImageRef.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageRef(text));
    }

    @Test
    void is_never_made_of_capitals() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageRef("063C3D"));
    }
}
