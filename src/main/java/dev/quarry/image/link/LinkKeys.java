package dev.quarry.image.link;

import dev.quarry.access.AccessConfig;
import dev.quarry.hash.Hmac;
import dev.quarry.problem.StartRefused;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys that links are signed with, the same on every replica. */
@Startup
@Singleton
class LinkKeys {

    private static final Pattern SHAPE = Pattern.compile("([a-zA-Z0-9_-]{1,16}):(.{32,})");
    private static final int NAME_BYTES = 4;

    private final String first;
    private final Map<String, LinkKey> keys = new LinkedHashMap<>();

    LinkKeys(LinkConfig config, AccessConfig access) {
        for (var entry : config.keys().orElse(List.of())) {
            var parts = SHAPE.matcher(entry.strip());
            if (!parts.matches()) {
                throw new StartRefused("quarry.links.keys must hold name:secret, each secret of at least 32 characters;"
                        + " make one with: openssl rand -hex 32");
            }
            keys.putIfAbsent(parts.group(1), key(parts.group(2)));
        }
        if (keys.isEmpty()) {
            derive(access.rootKey());
            access.rootKeyNext().ifPresent(this::derive);
        }
        first = keys.keySet().iterator().next();
    }

    /** The name of the key that signs. */
    String first() {
        return first;
    }

    Optional<LinkKey> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** The key's name goes with it. */
    private void derive(String rootKey) {
        var root = Hmac.of(rootKey);
        var name = HexFormat.of().formatHex(root.sign("name of the quarry links' key"), 0, NAME_BYTES);
        keys.putIfAbsent(name, new LinkKey(root.derive("quarry links")));
    }

    private static LinkKey key(String secret) {
        return new LinkKey(Hmac.of(secret));
    }
}
