package dev.quarry.settings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** Converter for a duration of at least 1 ms, the shortest that a Vert.x timer accepts. */
@RegisterForReflection
public class AtLeastAMillisecond implements Converter<Duration> {

    @Override
    public Duration convert(String text) {
        var pause = DurationConverter.parseDuration(text);
        if (pause.toMillis() < 1) {
            throw new IllegalArgumentException("value must be at least 1ms");
        }
        return pause;
    }
}
