package dev.quarry.upload.multipart;

import static dev.quarry.problem.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.problem.ProblemType;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundaryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxk",
                "multipart/form-data; boundary=\"----WebKitFormBoundary7MA4YWxk\"",
                "multipart/form-data;boundary=----WebKitFormBoundary7MA4YWxk",
                "Multipart/Form-Data; Boundary = ----WebKitFormBoundary7MA4YWxk ; charset=utf-8",
                "multipart/form-data; charset=utf-8; boundary=----WebKitFormBoundary7MA4YWxk",
                "multipart/form-data; charset=utf-8;\tboundary=\"----WebKitFormBoundary7MA4YWxk\"; x=y"
            })
    void is_found_bare_or_quoted_among_other_parameters(String contentType) {
        assertThat(Boundary.of(contentType)).isEqualTo(new Boundary("----WebKitFormBoundary7MA4YWxk"));
    }

    @Test
    void may_hold_every_character_of_the_rfc_when_quoted() {
        assertThat(Boundary.of(with("\"0aZ'()+_,-./:=? ?\""))).isEqualTo(new Boundary("0aZ'()+_,-./:=? ?"));
    }

    @Test
    void has_1_to_70_characters() {
        assertThat(Boundary.of(with("x")).value()).isEqualTo("x");
        assertThat(Boundary.of(with("x".repeat(70))).value()).hasSize(70);
        assertMalformed(with("x".repeat(71))).contains("not valid");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "image/png",
                "application/x-www-form-urlencoded",
                "multipart/mixed; boundary=x",
                "multipart/form-data-x; boundary=x",
                "xmultipart/form-data; boundary=x",
                "text/plain; a=multipart/form-data; boundary=x"
            })
    void refuses_another_type_and_says_how_to_send_a_file(String contentType) {
        assertRefused(ProblemType.UNSUPPORTED_MEDIA_TYPE, () -> Boundary.of(contentType))
                .contains("multipart/form-data")
                .contains("curl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data;", "multipart/form-data; charset=utf-8"})
    void refuses_a_type_without_a_boundary(String contentType) {
        assertMalformed(contentType).contains("has no boundary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"\"", "\"ends with a blank \"", "\"never closed", "ümläut", "a\\b", "\"a;b\"", "\"a\tb\""})
    void refuses_a_boundary_that_is_not_valid(String value) {
        assertMalformed(with(value)).contains("not valid");
    }

    private static String with(String value) {
        return "multipart/form-data; boundary=" + value;
    }

    private static AbstractStringAssert<?> assertMalformed(String contentType) {
        return assertRefused(ProblemType.MALFORMED_MULTIPART, () -> Boundary.of(contentType));
    }
}
