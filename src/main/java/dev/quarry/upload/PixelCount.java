package dev.quarry.upload;

import dev.quarry.settings.WholeNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** Pixels of a whole image: more than an {@code int} holds. */
@RegisterForReflection
public class PixelCount implements Converter<Long> {

    @Override
    public Long convert(String text) {
        return WholeNumber.read(text, 1, Long.MAX_VALUE);
    }
}
