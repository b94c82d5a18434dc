package dev.quarry.access;

import dev.quarry.problem.StartRefused;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** The configured root keys, one or two, kept as digests and compared in constant time. */
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

    /** @param digest that of the key to look at: digests have one length, so nothing is told of the root key's own */
    boolean matches(byte[] digest) {
        var found = false;
        for (var own : digests) {
            found |= MessageDigest.isEqual(own, digest);
        }
        return found;
    }

    /** Here and not where it is read: what is said of a value there tells the value. */
    private static void check(String name, String key) {
        if (key.length() < SHORTEST) {
            throw new StartRefused(name + " needs at least " + SHORTEST
                    + " characters, since it opens everything; make one with: openssl rand -hex 32");
        }
    }
}
