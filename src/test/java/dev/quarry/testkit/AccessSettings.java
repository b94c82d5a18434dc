package dev.quarry.testkit;

import dev.quarry.access.AccessConfig;
import java.time.Duration;
import java.util.Optional;

/** {@code quarry.access.*} for what is tested without the application. */
public record AccessSettings(String rootKey, Optional<String> rootKeyNext, int failedTries) implements AccessConfig {

    public static AccessSettings of(String rootKey) {
        return new AccessSettings(rootKey, Optional.empty(), 20);
    }

    public AccessSettings withNext(String next) {
        return new AccessSettings(rootKey, Optional.of(next), failedTries);
    }

    @Override
    public SignUp signUp() {
        return SignUp.CLOSED;
    }

    @Override
    public Duration keyCache() {
        return Duration.ofSeconds(3);
    }
}
