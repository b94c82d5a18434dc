package dev.quarry.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;

/** Starts Quarry; a start that fails ends with one line that says why. */
@QuarkusMain
public class Main {

    // Vert.x answers a raw { or } in a query with an empty 400 before any handler sees it, and rokka's range
    // syntax is made of them. Quarry's own parsers refuse what is really malformed.
    private static final String URI_VALIDATION_OFF = "vertx.disableURIValidation";

    Main() {}

    public static void main(String... args) {
        System.setProperty(URI_VALIDATION_OFF, "true");
        Quarkus.run(null, Main::exit, args);
    }

    private static void exit(Integer code, @Nullable Throwable failure) {
        if (failure != null) {
            StartFailure.report(failure);
        }
        System.exit(code);
    }
}
