package dev.quarry.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of the audit trail. */
@ConfigMapping(prefix = "quarry.audit")
public interface AuditConfig {

    /** Retention of audit entries. Older entries are deleted. */
    @WithDefault("365d")
    Duration retention();
}
