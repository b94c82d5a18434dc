package dev.quarry.upload;

import dev.quarry.hash.HashFunction;
import dev.quarry.image.BinaryHash;
import dev.quarry.image.Fingerprint;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Computes SHA-1, SHA-256 and length of a stream. */
final class Digests {

    private final MessageDigest sha1 = HashFunction.SHA_1.start();
    private final MessageDigest sha256 = HashFunction.SHA_256.start();
    private long length;
    private long nanos;

    void update(byte[] bytes, int offset, int count) {
        var begun = System.nanoTime();
        sha1.update(bytes, offset, count);
        sha256.update(bytes, offset, count);
        nanos += System.nanoTime() - begun;
        length += count;
    }

    /** Returns the number of bytes so far. */
    long length() {
        return length;
    }

    /** Returns the time spent on hashing so far, in nanoseconds. */
    long nanos() {
        return nanos;
    }

    /** Returns the fingerprint. Must be called once, after the last byte. */
    Fingerprint finish() {
        var hex = HexFormat.of();
        return new Fingerprint(new BinaryHash(hex.formatHex(sha1.digest())), hex.formatHex(sha256.digest()), length);
    }
}
