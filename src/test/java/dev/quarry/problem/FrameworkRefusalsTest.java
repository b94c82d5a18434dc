package dev.quarry.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkRefusalsTest {

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 406, 413, 415, 500})
    void keeps_the_status_that_the_framework_chose(int status) {
        assertThat(FrameworkRefusals.typeOf(status).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"404,PATH_NOT_FOUND", "418,INVALID_BODY", "499,INVALID_BODY", "501,INTERNAL_ERROR", "503,INTERNAL_ERROR"
    })
    void never_claims_that_an_image_or_a_store_was_missing(int status, ProblemType type) {
        assertThat(FrameworkRefusals.typeOf(status)).isEqualTo(type);
    }
}
