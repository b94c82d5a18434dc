package dev.quarry.access;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;

/** Who is let in before any organization or user exists. */
@ConfigMapping(prefix = "quarry.access")
public interface AccessConfig {

    /** The key that acts as admin everywhere, at least 32 characters. There is no default: no start without it. */
    @Size(
            min = 32,
            message = "needs at least 32 characters, since it opens everything; make one with: openssl rand -hex 32")
    String rootKey();
}
