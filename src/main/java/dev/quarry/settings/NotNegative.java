package dev.quarry.settings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** A number of things of which there may be none. */
@RegisterForReflection
public class NotNegative implements Converter<Integer> {

    @Override
    public Integer convert(String text) {
        return (int) WholeNumber.read(text, 0, Integer.MAX_VALUE);
    }
}
