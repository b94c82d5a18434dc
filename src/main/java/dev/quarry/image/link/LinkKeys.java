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

/** The keys that sign links, the same on every replica. */
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
                throw new StartRefused("quarry.links.keys must contain name:secret pairs. A name has 1 to 16 characters"
                        + " from a-z, A-Z, 0-9, _ and -. A secret has at least 32 characters. Create one with:"
                        + " openssl rand -hex 32");
            }
            keys.putIfAbsent(parts.group(1), key(parts.group(2)));
        }
        if (keys.isEmpty()) {
            derive(access.rootKey());
            access.rootKeyNext().ifPresent(this::derive);
        }
        first = keys.keySet().iterator().next();
    }

    /** Returns the name of the key that signs new links. */
    String first() {
        return first;
    }

    Optional<LinkKey> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** Derives a link key and its name from the root key, so that a new root key also gets another name. */
    private void derive(String rootKey) {
        var root = Hmac.of(rootKey);
        var name = HexFormat.of().formatHex(root.sign("name of the quarry links' key"), 0, NAME_BYTES);
        keys.putIfAbsent(name, new LinkKey(root.derive("quarry links")));
    }

    private static LinkKey key(String secret) {
        return new LinkKey(Hmac.of(secret));
    }
}
