package dev.quarry.settings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** Converter for an integer of at least 0. */
@RegisterForReflection
public class NotNegative implements Converter<Integer> {

    @Override
    public Integer convert(String text) {
        return (int) WholeNumber.read(text, 0, Integer.MAX_VALUE);
    }
}
