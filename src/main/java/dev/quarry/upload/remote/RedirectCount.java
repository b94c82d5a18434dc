package dev.quarry.upload.remote;

import dev.quarry.settings.WholeNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** Converter for a number of redirects, 0 to 20. The limit exists because each redirect opens a new connection. */
@RegisterForReflection
public class RedirectCount implements Converter<Integer> {

    private static final int MOST = 20;

    @Override
    public Integer convert(String text) {
        return (int) WholeNumber.read(text, 0, MOST);
    }
}
