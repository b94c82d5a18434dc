package dev.quarry.blob.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.escape.Escaper;
import com.google.common.net.PercentEscaper;
import dev.quarry.hash.HashFunction;
import dev.quarry.hash.Hmac;
import io.minio.credentials.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * AWS Signature Version 4 in query parameters (Amazon S3 API Reference, "Authenticating Requests: Using Query
 * Parameters"). Signs the host, the path, the query and the given headers, but not the body.
 *
 * <p>Signing with MinIO's SDK took 11 % of the CPU time of a 50 KB upload. A test compares the URLs of both.
 */
final class S3Signature {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String TERMINATOR = "aws4_request";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY = "yyyyMMdd".length();

    // Keeps the unreserved characters of RFC 3986 and writes all others as upper-case %XX of their UTF-8 bytes.
    private static final Escaper ESCAPER = new PercentEscaper("-_.~", false);

    private final String host;
    private final String region;

    @Nullable
    private volatile DayKey last;

    /** @param host value of the {@code Host} header: includes the port unless it is the default of the scheme */
    S3Signature(String host, String region) {
        this.host = host;
        this.region = region;
    }

    /**
     * Returns the signed query string.
     *
     * @param path percent-encoded
     * @param parameters of the request itself, not percent-encoded
     * @param headers that the request will send, by lower-case name
     * @param valid lifetime of the signature in whole seconds, at most 7 days
     */
    String query(
            String method,
            String path,
            Map<String, String> parameters,
            SortedMap<String, String> headers,
            Credentials credentials,
            Instant now,
            Duration valid) {
        var time = TIME.format(now);
        var day = time.substring(0, DAY);
        var scope = day + "/" + region + "/s3/" + TERMINATOR;
        var signed = new TreeMap<>(headers);
        signed.put("host", host);
        var names = String.join(";", signed.keySet());
        var all = new TreeMap<>(parameters);
        all.put("X-Amz-Algorithm", ALGORITHM);
        all.put("X-Amz-Credential", credentials.accessKey() + "/" + scope);
        all.put("X-Amz-Date", time);
        all.put("X-Amz-Expires", Long.toString(valid.toSeconds()));
        all.put("X-Amz-SignedHeaders", names);
        if (credentials.sessionToken() != null) {
            all.put("X-Amz-Security-Token", credentials.sessionToken());
        }
        var query = joined(all);
        var canonical = new StringBuilder()
                .append(method)
                .append('\n')
                .append(path)
                .append('\n')
                .append(query)
                .append('\n');
        signed.forEach((name, value) ->
                canonical.append(name).append(':').append(value).append('\n'));
        canonical.append('\n').append(names).append("\nUNSIGNED-PAYLOAD");
        var toSign = ALGORITHM + "\n" + time + "\n" + scope + "\n"
                + hex(HashFunction.SHA_256.of(canonical.toString().getBytes(UTF_8)));
        return query + "&X-Amz-Signature="
                + hex(keyOf(credentials.secretKey(), day).sign(toSign));
    }

    /** Returns the parameters percent-encoded, in the order in which they are signed. */
    static String joined(SortedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> ESCAPER.escape(each.getKey()) + "=" + ESCAPER.escape(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /**
     * Returns the signing key of a secret and a day. Caches the last one: deriving it costs as much as four signatures.
     */
    private Hmac keyOf(String secret, String day) {
        var known = last;
        if (known == null || !known.day.equals(day) || !known.secret.equals(secret)) {
            var key = Hmac.of("AWS4" + secret)
                    .derive(day)
                    .derive(region)
                    .derive("s3")
                    .derive(TERMINATOR);
            known = new DayKey(secret, day, key);
            last = known;
        }
        return known.key;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Signing key of one day. */
    private record DayKey(String secret, String day, Hmac key) {}
}
