package dev.quarry.upload.remote;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** Converter for host patterns in the configuration. An invalid pattern prevents startup. */
@RegisterForReflection
public class HostPatternConverter implements Converter<HostPattern> {

    @Override
    public HostPattern convert(String text) {
        return HostPattern.of(text.strip());
    }
}
