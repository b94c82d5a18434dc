package dev.quarry.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** The configured root keys, one or two, kept as digests and compared in constant time. */
@ApplicationScoped
class RootKey {

    private final List<byte[]> digests;

    RootKey(AccessConfig config) {
        this.digests = Stream.concat(Stream.of(config.rootKey()), config.rootKeyNext().stream())
                .map(Secret::digest)
                .toList();
    }

    /** @param digest that of the key to look at: digests have one length, so nothing is told of the root key's own */
    boolean matches(byte[] digest) {
        var found = false;
        for (var own : digests) {
            found |= MessageDigest.isEqual(own, digest);
        }
        return found;
    }
}
