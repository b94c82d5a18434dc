package dev.quarry.metadata;

import dev.quarry.settings.AtLeastOne;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits of user metadata. */
@ConfigMapping(prefix = "quarry.metadata")
public interface MetadataConfig {

    /** Maximum number of user metadata fields of one image. At least 1. */
    @WithDefault("250")
    @WithConverter(AtLeastOne.class)
    int maxFields();

    /** Maximum size of one image's user metadata, measured as JSON. */
    @WithDefault("64K")
    MemorySize maxBytes();
}
