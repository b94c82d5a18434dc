package dev.quarry.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobKeyTest {

    @Test
    void a_fresh_key_lies_under_its_organization() {
        assertThat(BlobKey.fresh("my-company").value()).matches("my-company/[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Test
    void no_two_fresh_keys_are_the_same() {
        assertThat(Stream.generate(() -> BlobKey.fresh("mycompany")).limit(10_000))
                .doesNotHaveDuplicates();
    }

    @Test
    void reads_back_what_it_wrote() {
        var key = BlobKey.fresh("a".repeat(63));

        assertThat(new BlobKey(key.toString())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mycompany",
                "mycompany/",
                "/01KAV5Z8Q3M5T4C2X9H7W6R1PN",
                "../01KAV5Z8Q3M5T4C2X9H7W6R1PN",
                "MyCompany/01KAV5Z8Q3M5T4C2X9H7W6R1PN",
                "mycompany/01kav5z8q3m5t4c2x9h7w6r1pn",
                "mycompany/01KAV5Z8Q3M5T4C2X9H7W6R1P",
                "mycompany/01KAV5Z8Q3M5T4C2X9H7W6R1PN0",
                "mycompany/01KAV5Z8Q3M5T4C2X9H7W6R1PI",
                "mycompany/01KAV5Z8Q3M5T4C2X9H7W6R1PN\n",
                "mycompany/../01KAV5Z8Q3M5T4C2X9H7W6R1PN"
            })
    void refuses_what_is_not_an_object_key(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BlobKey(value));
    }

    @Test
    void refuses_an_organization_that_would_leave_its_folder() {
        assertThatIllegalArgumentException().isThrownBy(() -> BlobKey.fresh("../other"));
        assertThatIllegalArgumentException().isThrownBy(() -> BlobKey.fresh("a".repeat(64)));
    }
}
