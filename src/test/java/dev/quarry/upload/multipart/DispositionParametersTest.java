package dev.quarry.upload.multipart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispositionParametersTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '|',
            value = {
                "filename=a.png                          | a.png",
                "filename=  a.png  ; x=y                 | a.png",
                "filename=\"a b.png\"                    | a b.png",
                "filename=\"日本語 🐈.png\"              | 日本語 🐈.png",
                "filename=\"a;b=c.png\"                  | a;b=c.png",
                "filename=\"say %22cheese%22.png\"       | say \"cheese\".png",
                "filename=\"say \\\"cheese\\\".png\"     | say \"cheese\".png",
                "filename=\"C:\\Users\\me\\new.png\"     | C:\\Users\\me\\new.png",
                "filename=\"C:\\\\Users\\\\me\\\\a.png\" | C:\\Users\\me\\a.png",
                "filename=\"100%.png\"                   | 100%.png",
                "filename=\"100%25.png\"                 | 100%25.png",
                "filename=\"never closed.png             | never closed.png",
                "filename=\"ends in \\                   | ends in \\",
                "filename=\"a.png\"junk; filename=b.png  | a.png"
            })
    void reads_a_file_name_as_browsers_and_curl_write_it(String parameters, String fileName) {
        assertThat(get("filename", "form-data; " + parameters)).isEqualTo(fileName);
    }

    @Test
    void undoes_the_line_breaks_that_browsers_encode() {
        assertThat(get("filename", "form-data; filename=\"a%0D%0Ab.png\"")).isEqualTo("a\r\nb.png");
    }

    @Test
    void the_next_parameter_begins_behind_the_closing_quote() {
        var parameters = DispositionParameters.parse("form-data; name=\"a\\\"; filename=\\\"x\"; filename=\"y.png\"");

        assertThat(parameters.get("name")).contains("a\"; filename=\"x");
        assertThat(parameters.get("filename")).contains("y.png");
        assertThat(get("name", "form-data; filename=\"a.png;\"; name=f")).isEqualTo("f");
    }

    @Test
    void the_first_of_two_parameters_of_one_name_counts() {
        assertThat(get("name", "form-data; name=first; NAME=second")).isEqualTo("first");
    }

    @Test
    void a_parameter_may_have_an_empty_value() {
        assertThat(get("filename", "form-data; filename=\"\"; name=f")).isEmpty();
        assertThat(get("filename", "form-data; filename=; name=f")).isEmpty();
        assertThat(get("filename", "form-data; filename=")).isEmpty();
    }

    @Test
    void what_is_no_parameter_is_passed_over() {
        assertThat(DispositionParameters.parse("filename=a.png").get("filename"))
                .isEmpty();
        assertThat(DispositionParameters.parse("form-data;").get("filename")).isEmpty();
        assertThat(DispositionParameters.parse("form-data; filename").get("filename"))
                .isEmpty();
        assertThat(get("name", "form-data; name=f; ;;")).isEqualTo("f");
    }

    private static String get(String name, String value) {
        return DispositionParameters.parse(value).get(name).orElseThrow();
    }
}
