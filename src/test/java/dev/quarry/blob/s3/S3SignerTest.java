package dev.quarry.blob.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobKey;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.credentials.Credentials;
import io.minio.http.Method;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every address is the very one that MinIO's SDK signs at that moment. */
class S3SignerTest {

    private static final BlobKey KEY = new BlobKey("my-company/01KAV5Z8Q3M5T4C2X9H7W6R1PN");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static List<Map<String, String>> configurations() {
        return List.of(
                Map.of("endpoint", "http://127.0.0.1:9000"),
                Map.of("endpoint", "https://store.example.org", "key-prefix", "all/pictures/"),
                Map.of("endpoint", "https://store.example.org:443", "path-style", "false"),
                Map.of("endpoint", "http://store.example.org:80", "region", "eu-central-1"),
                Map.of("endpoint", "https://s3.amazonaws.com", "region", "eu-central-1", "path-style", "false"),
                Map.of("endpoint", "https://s3.eu-central-1.amazonaws.com", "region", "eu-central-1"),
                Map.of("endpoint", "http://127.0.0.1:9000", "session-token", "AQoE+/=token"));
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void signs_as_the_sdk_does(Map<String, String> changes) {
        var subject = new Subject(changes);
        subject.assertSame(Method.GET, Map.of(), Collections.emptySortedMap());
        subject.assertSame(Method.PUT, Map.of(), new TreeMap<>(Map.of("x-amz-checksum-sha256", "q0+/Zw==")));
        subject.assertSame(
                Method.PUT,
                Map.of(),
                new TreeMap<>(Map.of(
                        "x-amz-checksum-sha256", "q0+/Zw==",
                        "x-amz-server-side-encryption", "aws:kms",
                        "x-amz-server-side-encryption-aws-kms-key-id", "arn:aws:kms:eu:1:key/ab")));
        subject.assertSame(
                Method.PUT,
                Map.of("uploadId", "a b+c/d=~_-.*'()!&?", "partNumber", "17"),
                Collections.emptySortedMap());
        subject.assertSame(
                Method.GET,
                Map.of(
                        "response-content-disposition",
                        "inline; filename=\"caf\u00e9 \ud83d\ude00.png\"; filename*=UTF-8''caf%C3%A9",
                        "response-content-type",
                        "image/svg+xml",
                        "response-cache-control",
                        ""),
                Collections.emptySortedMap());
    }

    @Test
    void a_day_and_a_secret_each_have_a_key_of_their_own() {
        var signature = new S3Signature("h", "r");
        var today = Instant.parse("2026-11-29T23:59:59Z");
        var one = new Credentials("a", "one", null, null);
        var other = new Credentials("a", "other", null, null);
        var first = query(signature, one, today);
        assertThat(query(signature, other, today)).isNotEqualTo(first);
        assertThat(query(signature, one, today.plusSeconds(1))).contains("20261130");
        assertThat(query(signature, one, today)).isEqualTo(first);
        assertThat(query(new S3Signature("h", "r"), one, today.plusSeconds(1)))
                .isEqualTo(query(signature, one, today.plusSeconds(1)));
    }

    @Test
    void signs_nothing_without_keys() {
        var config =
                S3BlobStoreTest.config(Map.of("endpoint", "http://127.0.0.1:9000", "access-key", "", "secret-key", ""));
        var signer = new S3Signer(config, MinioClients.create(config));
        assertThat(signer.get(KEY)).isEqualTo("/" + config.bucket() + "/" + KEY);
        assertThat(signer.putPart(KEY, "a b", 1)).endsWith(KEY + "?partNumber=1&uploadId=a%20b");
    }

    private static String query(S3Signature signature, Credentials credentials, Instant now) {
        return signature.query(
                "GET", "/b/k", Map.of(), Collections.emptySortedMap(), credentials, now, Duration.ofHours(1));
    }

    /** One configuration, for the SDK and for the signer. */
    private static final class Subject {

        private final BlobConfig.S3 config;
        private final S3Access access;
        private final S3Signer signer;

        Subject(Map<String, String> changes) {
            var all = new HashMap<>(
                    Map.of("access-key", "AKIA+/=EXAMPLE", "secret-key", "se+cr/et=", "region", "us-east-1"));
            all.putAll(changes);
            config = S3BlobStoreTest.config(all);
            access = MinioClients.create(config);
            signer = new S3Signer(config, access);
        }

        void assertSame(Method method, Map<String, String> query, SortedMap<String, String> headers) {
            var expected = sdk(method, query, headers);
            var now = Instant.from(TIME.parse(parameter(expected, "X-Amz-Date")));
            var actual = new S3Signature(expected.getRawAuthority(), config.region())
                    .query(
                            method.name(),
                            expected.getRawPath(),
                            query,
                            headers,
                            access.credentials().orElseThrow().fetch(),
                            now,
                            Duration.ofHours(1));
            assertThat(parameters(actual)).containsExactlyInAnyOrderElementsOf(parameters(expected.getRawQuery()));
            assertThat(signer.origin()).hasToString(expected.getScheme() + "://" + expected.getRawAuthority());
            assertThat(signer.get(KEY)).startsWith(expected.getRawPath() + "?");
        }

        private URI sdk(Method method, Map<String, String> query, Map<String, String> headers) {
            try {
                return URI.create(access.client()
                        .getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                                .method(method)
                                .bucket(config.bucket())
                                .region(config.region())
                                .object(config.keyPrefix().orElse("") + KEY.value())
                                .extraQueryParams(query)
                                .extraHeaders(headers)
                                .expiry(3600)
                                .build()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String parameter(URI address, String name) {
        return parameters(address.getRawQuery()).stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> parameters(String query) {
        return Arrays.asList(query.split("&"));
    }
}
