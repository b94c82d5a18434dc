package dev.quarry.platform;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;

/** Starts the server, migrates the schema or runs the JVM training, depending on the argument. */
@QuarkusMain
public class Main {

    // Vert.x rejects a raw { or } in a query with an empty 400 before any handler runs, but rokka's range syntax uses
    // them. Quarry's own parsers reject malformed queries.
    private static final String URI_VALIDATION_OFF = "vertx.disableURIValidation";

    // Makes Netty load HeadWatchInstaller as a service.
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
            System.err.println("Quarry failed to start: the only arguments are " + MIGRATE + " and " + TRAIN
                    + ", got \"" + String.join(" ", args) + "\". Without an argument, Quarry serves.");
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
