package dev.quarry.http.digest;

import static dev.quarry.http.digest.DigestAlgorithm.SHA_256;
import static dev.quarry.http.digest.DigestAlgorithm.SHA_512;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDigestsTest {

    // RFC 9530, appendix B.1 and B.2: the body {"hello": "world"} and a line feed.
    private static final byte[] BODY = "{\"hello\": \"world\"}\n".getBytes(StandardCharsets.UTF_8);
    private static final String SHA256 = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";
    private static final String SHA512 =
            "sha-512=:YMAam51Jz/jOATT6/zvHrLVgOYTGFy1d6GJiOHTohq4yP+pgk4vf2aCsyRZOtw8MjkM7iw" + "7yZ/WkppmM44T3qg==:";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SHA256,
                SHA512,
                SHA256 + "," + SHA512,
                SHA512 + " ,\t " + SHA256,
                SHA256 + ";q=1",
                SHA256 + "; a;b=?1;c=\"x\\\"y\\\\\";d=tok/en;e=-1.5;f=:AA==:",
                "md5=:Sd/dVLAcvNLSq16eXua5uQ==:, " + SHA256,
                "unixcksum=::, *x_.-9=:AAAA:",
                // Padding may be left out (RFC 8941, 4.2.7), and of two the later counts.
                "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg:",
                "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:, " + SHA256,
                ""
            })
    void takes_a_body_that_is_what_its_digests_say(String value) {
        for (var header : new String[] {"Content-Digest", "Repr-Digest"}) {
            assertThatCode(() -> parse(header, value).verify(of(BODY))).doesNotThrowAnyException();
        }
    }

    @Test
    void tells_which_digests_it_needs() {
        assertThat(parse().algorithms()).isEmpty();
        assertThat(parse("Content-Digest", "md5=:AAAA:").algorithms()).isEmpty();
        assertThat(parse("Content-Digest", SHA256).algorithms()).containsExactly(SHA_256);
        assertThat(parse("Content-Digest", SHA512, "Content-Digest", SHA256).algorithms())
                .containsExactly(SHA_256, SHA_512);
        assertThat(parse("Content-Digest", SHA256, "Repr-Digest", SHA512).algorithms())
                .containsExactly(SHA_256, SHA_512);
    }

    @Test
    void refuses_another_body_and_names_the_header_and_the_digest() {
        var other = of("another".getBytes(StandardCharsets.UTF_8));
        for (var value : new String[] {SHA256, SHA512, SHA512 + ", " + SHA256}) {
            assertThatThrownBy(() -> parse("Repr-Digest", value).verify(other))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.type()).isEqualTo(ProblemType.DIGEST_MISMATCH);
                        assertThat(problem.type().status()).isEqualTo(400);
                        assertThat(problem.detail())
                                .contains("Repr-Digest")
                                .containsPattern("is `sha-(256|512)=:[A-Za-z0-9+/]+=*:`\\.");
                    });
        }
        assertThatThrownBy(() -> parse("Content-Digest", SHA256, "Repr-Digest", SHA512)
                        .verify(Map.of(SHA_256, of(BODY).get(SHA_256), SHA_512, other.get(SHA_512))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Repr-Digest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha-256",
                "sha-256=",
                "sha-256=?1",
                "sha-256=abc",
                "sha-256=\"abc\"",
                "sha-256=:RK/0",
                "sha-256=:RK/0:",
                "sha-256=RK/0:",
                "sha-256=:R=K:",
                "sha-256=:R K/0:",
                "sha-256=:RK_0:",
                "SHA-256=:RK/0:",
                "SHA-256=RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=",
                "=:RK/0:",
                "md5=(1 2)",
                SHA256 + ",",
                SHA256 + " " + SHA512,
                SHA256 + ";",
                SHA256 + ";A=1",
                SHA256 + ";a=",
                SHA256 + ";a=\"",
                SHA256 + ";a=\"\\x\"",
                "," + SHA256,
                "x"
            })
    void refuses_what_is_not_well_formed_and_says_how_it_should_be(String value) {
        for (var header : new String[] {"Content-Digest", "Repr-Digest"}) {
            assertThatThrownBy(() -> parse(header, value)).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELD);
                assertThat(problem.detail())
                        .startsWith("`" + header + "` is malformed: ")
                        .contains("sha-256=:…:");
            });
        }
    }

    @Test
    void refuses_to_verify_without_the_digest_that_it_asked_for() {
        assertThatThrownBy(() -> parse("Content-Digest", SHA256).verify(Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writes_a_digest_field() {
        assertThat(SHA_256.field(SHA_256.newDigest().digest(BODY))).isEqualTo(SHA256);
        assertThat(SHA_512.field(SHA_512.newDigest().digest(BODY))).isEqualTo(SHA512);
    }

    @Test
    void survives_any_garbage() {
        var random = new Random(9530);
        var alphabet = "sha-256512=:;,\"\\ \tAz09+/?*()_.\u00e4";
        for (var i = 0; i < 50_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "" : SHA256);
            for (var changes = random.nextInt(20); changes > 0; changes--) {
                text.insert(random.nextInt(text.length() + 1), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                assertThat(parse("Content-Digest", text.toString()).algorithms().size())
                        .isLessThan(3);
            } catch (Problem problem) {
                assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELD);
            }
        }
        assertThatThrownBy(() -> parse("Content-Digest", "a=:" + "A".repeat(16_000)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> parse("Content-Digest", SHA256 + ";a=\"" + "\\\"".repeat(8_000)))
                .isInstanceOf(Problem.class);
    }

    private static Map<DigestAlgorithm, byte[]> of(byte[] body) {
        return Map.of(
                SHA_256, SHA_256.newDigest().digest(body),
                SHA_512, SHA_512.newDigest().digest(body));
    }

    private static ContentDigests parse(String... namesAndValues) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ContentDigests.parse(headers);
    }
}
