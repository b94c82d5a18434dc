package dev.quarry.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {

    @ParameterizedTest
    @EnumSource
    void has_an_error_status_and_a_message_of_one_whole_sentence_at_least(ProblemType type) {
        assertThat(type.status()).isBetween(400, 599);
        assertThat(type.message()).hasSizeGreaterThan(10).doesNotContain("\n");
        if (type != ProblemType.KEY_EXPIRED) {
            // That one is in rokka's very words, which have no full stop.
            assertThat(type.message()).endsWith(".");
        }
    }

    @Test
    void a_missing_image_is_told_in_the_words_a_client_looks_for() {
        assertThat(ProblemType.IMAGE_NOT_FOUND.status()).isEqualTo(404);
        assertThat(ProblemType.IMAGE_NOT_FOUND.message()).contains("No source image found");
    }

    @Test
    void what_is_wrong_with_a_key_or_a_token_is_told_in_the_authentication_body() {
        assertThat(where(type -> type.body() == ProblemType.Body.AUTHENTICATION && type.status() == 403))
                .containsExactly(ProblemType.KEY_MISSING, ProblemType.KEY_INVALID);
        assertThat(where(type -> type.body() == ProblemType.Body.AUTHENTICATION && type.status() != 403))
                .containsExactly(ProblemType.KEY_EXPIRED, ProblemType.ADDRESS_NOT_ALLOWED, ProblemType.TOKEN_INVALID)
                .allMatch(type -> type.status() == 401 && type.error() != null);
        assertThat(where(type -> type.status() == 401))
                .allMatch(type -> type.body() == ProblemType.Body.AUTHENTICATION);
    }

    @Test
    void what_is_told_to_be_sent_again_is_exactly_what_answers_503_or_429() {
        assertThat(where(ProblemType::retryable))
                .isNotEmpty()
                .containsExactlyElementsOf(where(type -> type.status() == 503 || type.status() == 429));
    }

    @Test
    void a_key_that_is_not_allowed_and_an_unknown_key_differ_in_body_alone() {
        assertThat(ProblemType.PERMISSION_DENIED.status()).isEqualTo(403);
        assertThat(ProblemType.PERMISSION_DENIED.body()).isEqualTo(ProblemType.Body.RESOURCE);
    }

    /** The names are the public {@code reason}: a rename breaks clients, so this list only grows. */
    @Test
    void every_reason_keeps_its_name() {
        assertThat(ProblemType.values())
                .extracting(ProblemType::name)
                .contains(
                        "INVALID_FIELD",
                        "INVALID_BODY",
                        "MALFORMED_PATH",
                        "MALFORMED_MULTIPART",
                        "DIGEST_MISMATCH",
                        "NO_FILE",
                        "URL_NOT_ALLOWED",
                        "URL_FETCH_FAILED",
                        "KEY_MISSING",
                        "KEY_INVALID",
                        "KEY_EXPIRED",
                        "ADDRESS_NOT_ALLOWED",
                        "TOKEN_INVALID",
                        "TOKEN_NOT_RENEWABLE",
                        "TOO_MANY_ATTEMPTS",
                        "LINK_INVALID",
                        "PERMISSION_DENIED",
                        "IMAGE_NOT_FOUND",
                        "USER_NOT_FOUND",
                        "KEY_NOT_FOUND",
                        "MEMBERSHIP_NOT_FOUND",
                        "ORGANIZATION_NOT_FOUND",
                        "PATH_NOT_FOUND",
                        "METHOD_NOT_ALLOWED",
                        "NOT_ACCEPTABLE",
                        "METADATA_NOT_FOUND",
                        "ALIAS_NOT_FOUND",
                        "ALIAS_EXISTS",
                        "ORGANIZATION_EXISTS",
                        "ORGANIZATION_IN_USE",
                        "LAST_ADMIN",
                        "TOO_MANY_KEYS",
                        "KEY_IN_USE",
                        "HASH_COLLISION",
                        "PRECONDITION_FAILED",
                        "TOO_LARGE",
                        "QUOTA_EXCEEDED",
                        "UNSUPPORTED_MEDIA_TYPE",
                        "IMAGE_NOT_ALLOWED",
                        "NOT_AN_IMAGE",
                        "REQUEST_TIMEOUT",
                        "IMAGE_LOCKED",
                        "RANGE_NOT_SATISFIABLE",
                        "CONNECTION_CLOSED",
                        "INTERNAL_ERROR",
                        "OVERLOADED",
                        "CONCURRENT_CHANGE",
                        "STORE_UNAVAILABLE",
                        "DATABASE_UNAVAILABLE",
                        "SHUTTING_DOWN");
    }

    private static List<ProblemType> where(Predicate<ProblemType> condition) {
        return Arrays.stream(ProblemType.values()).filter(condition).toList();
    }
}
