package dev.quarry.upload.multipart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedValueTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "UTF-8''cartman.png,              cartman.png",
                "UTF-8''na%C3%AFve.png,           naïve.png",
                "utf-8'de'na%c3%afve.png,         naïve.png",
                "UTF-8''%F0%9F%90%88%20%25.png,   🐈 %.png",
                "UTF-8''it%27s.png,               it's.png",
                "UTF-8''it's.png,                 it's.png",
                "UTF-8''a%2e,                     a."
            })
    void is_decoded_from_utf_8(String value, String decoded) {
        assertThat(ExtendedValue.decode(value)).contains(decoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cartman.png",
                "UTF-8",
                "UTF-8'",
                "UTF-8'cartman.png",
                "ISO-8859-1''na%EFve.png",
                "UTF-8''na%EFve.png",
                "UTF-8''na%C3",
                "UTF-8''100%",
                "UTF-8''100%2",
                "UTF-8''%ZZ",
                "UTF-8''%-1",
                "UTF-8''%+1",
                "UTF-8''%C0%AF",
                "UTF-8''%ED%A0%80"
            })
    void is_empty_where_it_is_not_well_formed(String value) {
        assertThat(ExtendedValue.decode(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8''Ł.png", "UTF-8''naïve.png", "UTF-8''Ã¯.png", "UTF-8''%４１.png"})
    void is_empty_where_it_holds_more_than_ascii_rather_than_another_name(String value) {
        assertThat(ExtendedValue.decode(value)).isEmpty();
    }
}
