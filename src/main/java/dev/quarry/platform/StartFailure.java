package dev.quarry.platform;

import dev.quarry.problem.StartRefused;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reports why a start failed: one line for problems that an operator can fix, a stack trace for anything else. */
final class StartFailure {

    private static final Logger LOG = Logger.getLogger("dev.quarry");

    private StartFailure() {}

    static void report(Throwable failure) {
        if (!InitialConfigurator.DELAYED_HANDLER.isActivated()) {
            // Until logging is set up, log records are only buffered, and would be lost at exit.
            System.err.println("Quarry failed to start: " + failure);
            failure.printStackTrace();
            return;
        }
        var line = line(failure);
        if (line == null) {
            LOG.error("Quarry failed to start", failure);
        } else {
            LOG.errorf("Quarry failed to start: %s", line);
        }
    }

    private static @Nullable String line(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var line = known(cause);
            if (line != null) {
                return line;
            }
        }
        return ofFlyway(failure);
    }

    /** Tried last, because the cause of a Flyway exception is usually the more precise error of the database. */
    private static @Nullable String ofFlyway(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayException flyway) {
                return "cannot migrate the database schema: " + firstLine(String.valueOf(flyway.getMessage()))
                        + ". Check quarry.database.url.";
            }
        }
        return null;
    }

    private static @Nullable String known(Throwable cause) {
        if (cause instanceof StartRefused || cause instanceof ConfigurationException) {
            return cause.getMessage();
        }
        if (cause instanceof QuarkusBindException bind) {
            return "port " + bind.getPort() + " is already in use. Stop the other process, or set another port with"
                    + " quarkus.http.port (environment: QUARKUS_HTTP_PORT).";
        }
        if (cause instanceof ConfigValidationException invalid) {
            return invalid.getProblemCount() == 0
                    ? invalid.getMessage()
                    : invalid.getProblem(0).getMessage();
        }
        if (cause instanceof SQLException sql) {
            return "cannot use the database at " + databaseUrl() + ": " + reason(sql)
                    + ". Check quarry.database.url, .username and .password.";
        }
        return null;
    }

    /** Returns the root cause of a failure, in one line. */
    static String reason(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return root instanceof UnknownHostException ? "unknown host " + message : firstLine(message);
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("").replaceAll("[.:]$", "");
    }

    private static String databaseUrl() {
        return ConfigProvider.getConfig()
                .getOptionalValue("quarry.database.url", String.class)
                .orElse("quarry.database.url (unset)");
    }
}
