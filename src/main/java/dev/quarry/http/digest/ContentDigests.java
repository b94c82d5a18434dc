package dev.quarry.http.digest;

import dev.quarry.http.FieldLines;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.MultiMap;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Digests that a request declares for its body: {@code Content-Digest} and {@code Repr-Digest} (RFC 9530, 2 and 3).
 *
 * <p>A request always sends its complete body, so both headers cover the same bytes: the body after transfer decoding.
 * <b>In a multipart request this is the whole multipart message, including boundaries and part headers</b>, not the
 * file in it. For a raw {@code image/*} body it is the file. A digest of only the file in a multipart request belongs
 * in the headers of its part, which are not read.
 *
 * <p>SHA-256 and SHA-512 are verified. Other algorithms are ignored, as RFC 9530, 2 allows.
 */
public final class ContentDigests {

    private static final List<String> HEADERS = List.of("Content-Digest", "Repr-Digest");

    private final List<Expected> expected;

    private ContentDigests(List<Expected> expected) {
        this.expected = expected;
    }

    /** @throws Problem {@link ProblemType#INVALID_FIELD} if one of the headers is malformed */
    public static ContentDigests parse(MultiMap headers) {
        var expected = new ArrayList<Expected>();
        for (var header : HEADERS) {
            FieldLines.find(headers, header).ifPresent(value -> expected.addAll(parse(header, value)));
        }
        return new ContentDigests(expected);
    }

    /** Returns the algorithms that {@link #verify} needs; empty if no digest has to be verified. */
    public Set<DigestAlgorithm> algorithms() {
        var algorithms = EnumSet.noneOf(DigestAlgorithm.class);
        expected.forEach(digest -> algorithms.add(digest.algorithm()));
        return algorithms;
    }

    /**
     * Compares the declared digests with the computed ones.
     *
     * @param actual computed digest of the body for each of {@link #algorithms()}
     * @throws Problem {@link ProblemType#DIGEST_MISMATCH} if a digest differs
     */
    public void verify(Map<DigestAlgorithm, byte[]> actual) {
        for (var digest : expected) {
            var computed = actual.get(digest.algorithm());
            if (computed == null) {
                throw new IllegalArgumentException("digest not computed: " + digest.algorithm());
            }
            if (!MessageDigest.isEqual(digest.value(), computed)) {
                throw new Problem(
                        ProblemType.DIGEST_MISMATCH,
                        "The body does not match `" + digest.header() + "`: its digest is `"
                                + digest.algorithm().field(computed) + "`. Nothing was stored. Send it again.");
            }
        }
    }

    private static List<Expected> parse(String header, String value) {
        try {
            var digests = new ArrayList<Expected>();
            for (var member : ByteSequences.parse(value).entrySet()) {
                var known = DigestAlgorithm.find(member.getKey());
                if (known.isPresent()) {
                    digests.add(new Expected(header, known.get(), member.getValue()));
                }
            }
            return digests;
        } catch (MalformedFieldException e) {
            throw malformed(header, e.reason());
        }
    }

    private static Problem malformed(String header, String why) {
        return new Problem(
                ProblemType.INVALID_FIELD,
                "`" + header + "` is malformed: " + why
                        + ". Send `sha-256=:…:` or `sha-512=:…:` with a base64 digest (RFC 9530).");
    }

    private record Expected(String header, DigestAlgorithm algorithm, byte[] value) {

        Expected {
            if (value.length != algorithm.length()) {
                throw malformed(header, algorithm.key() + " is " + value.length + " bytes, not " + algorithm.length());
            }
        }
    }
}
