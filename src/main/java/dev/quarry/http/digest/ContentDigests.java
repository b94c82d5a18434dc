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
 * What a request says about its own bytes: {@code Content-Digest} and {@code Repr-Digest} (RFC 9530, 2 and 3).
 *
 * <p>On a request whose whole body is sent, both are over the same bytes, the body as it stands on the wire behind its
 * transfer coding. <b>Of a multipart request that is the whole multipart message, boundaries and part headers
 * included</b>, not the file in it; of a raw {@code image/*} body it is the file. A digest of the file alone inside a
 * multipart request belongs into the part's own headers, which are not read here.
 *
 * <p>SHA-256 and SHA-512 are checked, every other algorithm is ignored (RFC 9530, 2: a recipient may ignore any).
 */
public final class ContentDigests {

    private static final List<String> HEADERS = List.of("Content-Digest", "Repr-Digest");

    private final List<Expected> expected;

    private ContentDigests(List<Expected> expected) {
        this.expected = expected;
    }

    /** @throws Problem {@link ProblemType#INVALID_FIELD} if one of the headers is not well-formed */
    public static ContentDigests parse(MultiMap headers) {
        var expected = new ArrayList<Expected>();
        for (var header : HEADERS) {
            FieldLines.find(headers, header).ifPresent(value -> expected.addAll(parse(header, value)));
        }
        return new ContentDigests(expected);
    }

    /** The digests that {@link #verify} needs; empty if there is nothing to check. */
    public Set<DigestAlgorithm> algorithms() {
        var algorithms = EnumSet.noneOf(DigestAlgorithm.class);
        expected.forEach(digest -> algorithms.add(digest.algorithm()));
        return algorithms;
    }

    /**
     * Holds the request against its word.
     *
     * @param actual the digest of the body by each of {@link #algorithms()}
     * @throws Problem {@link ProblemType#DIGEST_MISMATCH} if one of them is another
     */
    public void verify(Map<DigestAlgorithm, byte[]> actual) {
        for (var digest : expected) {
            var computed = actual.get(digest.algorithm());
            if (computed == null) {
                throw new IllegalArgumentException("not computed: " + digest.algorithm());
            }
            if (!MessageDigest.isEqual(digest.value(), computed)) {
                throw new Problem(
                        ProblemType.DIGEST_MISMATCH,
                        "The body is not the one that " + digest.header() + " was made of: its digest is "
                                + digest.algorithm().field(computed) + ". Nothing was stored; send it again.");
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
                "The header \"" + header + "\" is not well-formed: " + why
                        + ". Send it as sha-256=:…: or sha-512=:…:, the digest in base64 between the colons (RFC 9530).");
    }

    private record Expected(String header, DigestAlgorithm algorithm, byte[] value) {

        Expected {
            if (value.length != algorithm.length()) {
                throw malformed(header, algorithm.key() + " has " + value.length + " bytes, not " + algorithm.length());
            }
        }
    }
}
