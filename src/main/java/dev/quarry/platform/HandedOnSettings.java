package dev.quarry.platform;

import dev.quarry.http.CorsConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Asks for the settings that only application.properties hands on. A mapping that nobody asks for is left out of the
 * application, and a file that sets its keys would then stop the start as if they did not exist.
 */
@Singleton
class HandedOnSettings {

    void ask(@Observes StartupEvent start, CorsConfig cors) {
        // That they are injected is all it takes.
    }
}
