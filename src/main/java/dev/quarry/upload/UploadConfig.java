package dev.quarry.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an upload may be. */
@ConfigMapping(prefix = "quarry.upload")
public interface UploadConfig {

    /** The largest file that is taken. */
    @WithDefault("2G")
    MemorySize maxSize();
}
