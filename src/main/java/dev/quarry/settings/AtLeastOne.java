package dev.quarry.settings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** Converter for an integer of at least 1. */
@RegisterForReflection
public class AtLeastOne implements Converter<Integer> {

    @Override
    public Integer convert(String text) {
        return (int) WholeNumber.read(text, 1, Integer.MAX_VALUE);
    }
}
