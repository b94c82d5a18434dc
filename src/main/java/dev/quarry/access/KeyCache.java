package dev.quarry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** What was found out about keys in the last seconds. */
@ApplicationScoped
public class KeyCache {

    private final Recent<KeyHolder> known;

    KeyCache(AccessConfig config) {
        this.known = new Recent<>(config.keyCache());
    }

    /** @param name what the key is found by: one digest or one id */
    Uni<Optional<KeyHolder>> get(String name, Supplier<Uni<Optional<KeyHolder>>> lookup) {
        return known.get(name, lookup);
    }

    /** For whoever has changed a key or a membership: on this replica the change holds at once. */
    public void forget() {
        known.forgetAll();
    }
}
