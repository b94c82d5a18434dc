package dev.quarry.access;

import dev.quarry.problem.StartRefused;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** The one or two configured root keys, stored as SHA-256 digests and compared in constant time. */
@Startup
@ApplicationScoped
class RootKey {

    private static final int SHORTEST = 32;

    private final List<byte[]> digests;

    RootKey(AccessConfig config) {
        check("quarry.access.root-key", config.rootKey());
        config.rootKeyNext().ifPresent(next -> check("quarry.access.root-key-next", next));
        this.digests = Stream.concat(Stream.of(config.rootKey()), config.rootKeyNext().stream())
                .map(Secret::digest)
                .toList();
    }

    /**
     * Returns whether a digest is that of a root key. Digests have equal length, so the comparison does not reveal the
     * length of the root key.
     */
    boolean matches(byte[] digest) {
        var found = false;
        for (var own : digests) {
            found |= MessageDigest.isEqual(own, digest);
        }
        return found;
    }

    /**
     * Checked here and not in a config converter, because SmallRye Config prints the value that a converter rejects.
     */
    private static void check(String name, String key) {
        if (key.length() < SHORTEST) {
            throw new StartRefused(name + " must be at least " + SHORTEST
                    + " characters long, because it grants full access. Generate one with: openssl rand -hex 32");
        }
    }
}
