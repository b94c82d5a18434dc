package dev.quarry.platform;

import dev.quarry.http.CorsConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Injects the configuration mappings that only application.properties uses. Quarkus removes a mapping that is never
 * injected, and then refuses to start if a file sets one of its keys, as if the key did not exist.
 */
@Singleton
class HandedOnSettings {

    void ask(@Observes StartupEvent start, CorsConfig cors) {
        // The injection is sufficient.
    }
}
