package dev.quarry.upload;

import dev.quarry.settings.WholeNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** Converter for a pixel count of at least 1, which may exceed the range of {@code int}. */
@RegisterForReflection
public class PixelCount implements Converter<Long> {

    @Override
    public Long convert(String text) {
        return WholeNumber.read(text, 1, Long.MAX_VALUE);
    }
}
