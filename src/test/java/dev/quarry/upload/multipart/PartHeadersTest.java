package dev.quarry.upload.multipart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartHeadersTest {

    @Test
    void finds_the_field_and_the_file_name_among_other_headers() {
        assertThat(PartHeaders.parse("\r\nContent-Type: image/png\r\n"
                        + "Content-Disposition: form-data; name=\"filedata\"; filename=\"cartman.png\"\r\n"
                        + "X-Other: form-data; name=\"other\""))
                .isEqualTo(new PartHeaders("filedata", "cartman.png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content-disposition:form-data;name=f;filename=a.png",
                "CONTENT-DISPOSITION: form-data; NAME=f; FILENAME=a.png",
                "Content-Disposition: form-data; filename=\"a.png\"; name=\"f\"",
                "Content-Disposition: attachment; name = f ; filename = \"a.png\""
            })
    void takes_every_usual_spelling(String header) {
        assertThat(PartHeaders.parse(header)).isEqualTo(new PartHeaders("f", "a.png"));
    }

    @Test
    void a_field_has_no_file_name() {
        var headers = PartHeaders.parse("Content-Disposition: form-data; name=\"meta_user[0]\"");

        assertThat(headers.name()).isEqualTo("meta_user[0]");
        assertThat(headers.fileName()).isEmpty();
    }

    @Test
    void a_file_field_that_was_left_empty_has_a_file_name_of_nothing() {
        assertThat(PartHeaders.parse("Content-Disposition: form-data; name=\"f\"; filename=\"\"")
                        .fileName())
                .contains("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: image/png",
                "Content-Disposition: form-data",
                "Content-Disposition:",
                "X-Content-Disposition: form-data; name=\"f\"; filename=\"a.png\"",
                "Content-Disposition-X: form-data; name=\"f\"; filename=\"a.png\""
            })
    void a_part_that_says_nothing_of_itself_is_a_field_without_a_name(String headers) {
        assertThat(PartHeaders.parse(headers)).isEqualTo(new PartHeaders("", null));
    }

    @Test
    void the_extended_file_name_wins_wherever_it_stands() {
        assertThat(fileName("filename=\"naive.png\"; filename*=UTF-8''na%C3%AFve.png"))
                .isEqualTo("naïve.png");
        assertThat(fileName("filename*=UTF-8''na%C3%AFve.png; filename=\"naive.png\""))
                .isEqualTo("naïve.png");
        assertThat(fileName("filename*=\"UTF-8''na%C3%AFve.png\"")).isEqualTo("naïve.png");
    }

    @Test
    void the_plain_file_name_stands_in_for_an_extended_one_that_is_broken() {
        assertThat(fileName("filename=\"naive.png\"; filename*=UTF-8''na%C3%ZZve.png"))
                .isEqualTo("naive.png");
        assertThat(fileName("filename=\"naive.png\"; filename*=ISO-8859-1''na%EFve.png"))
                .isEqualTo("naive.png");
    }

    private static String fileName(String parameters) {
        return PartHeaders.parse("Content-Disposition: form-data; name=\"f\"; " + parameters)
                .fileName()
                .orElseThrow();
    }
}
