package dev.quarry.upload.remote;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a host out of the configuration; a start with one that is none fails and says why. */
@RegisterForReflection
public class HostPatternConverter implements Converter<HostPattern> {

    @Override
    public HostPattern convert(String text) {
        return HostPattern.of(text.strip());
    }
}
