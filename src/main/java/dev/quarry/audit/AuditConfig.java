package dev.quarry.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The audit trail. */
@ConfigMapping(prefix = "quarry.audit")
public interface AuditConfig {

    /** How long a line of the audit trail is kept. */
    @WithDefault("365d")
    Duration retention();
}
