package dev.quarry.platform;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;

/** Starts Quarry, brings its schema up to date, or trains a JVM; what fails ends with one line that says why. */
@QuarkusMain
public class Main {

    // Vert.x answers a raw { or } in a query with an empty 400 before any handler sees it, and rokka's range
    // syntax is made of them. Quarry's own parsers refuse what is really malformed.
    private static final String URI_VALIDATION_OFF = "vertx.disableURIValidation";

    // HeadWatchInstaller is one of those.
    private static final String SERVICES = "serviceload";

    private static final String MIGRATE = "migrate";
    private static final String TRAIN = "train";

    Main() {}

    public static void main(String... args) {
        System.setProperty(URI_VALIDATION_OFF, "true");
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, SERVICES);
        if (args.length == 0) {
            Quarkus.run(null, Main::exit, args);
        } else if (args.length == 1 && args[0].equals(MIGRATE)) {
            Migration.prepare();
            Quarkus.run(Migration.class, Main::exit, args);
        } else if (args.length == 1 && args[0].equals(TRAIN)) {
            Training.prepare();
            Quarkus.run(Training.class, Main::exit, args);
        } else {
            System.err.println("Quarry does not start: the only arguments that it knows are " + MIGRATE + " and "
                    + TRAIN + ", not \"" + String.join(" ", args) + "\". Without any it serves.");
            System.exit(1);
        }
    }

    private static void exit(Integer code, @Nullable Throwable failure) {
        if (failure != null) {
            StartFailure.report(failure);
        }
        System.exit(code);
    }
}
