package dev.quarry.upload.remote;

import dev.quarry.settings.WholeNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** Redirects that are followed: each is a whole new connection, so not without end. */
@RegisterForReflection
public class RedirectCount implements Converter<Integer> {

    private static final int MOST = 20;

    @Override
    public Integer convert(String text) {
        return (int) WholeNumber.read(text, 0, MOST);
    }
}
