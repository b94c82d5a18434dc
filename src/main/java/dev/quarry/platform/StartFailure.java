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

/** Says why a start failed: one clear line for what an operator can mend, the whole stack for anything else. */
final class StartFailure {

    private static final Logger LOG = Logger.getLogger("dev.quarry");

    private StartFailure() {}

    static void report(Throwable failure) {
        if (!InitialConfigurator.DELAYED_HANDLER.isActivated()) {
            // Before logging is set up its records are kept for later, and there is no later.
            System.err.println("Quarry does not start: " + failure);
            failure.printStackTrace();
            return;
        }
        var line = line(failure);
        if (line == null) {
            LOG.error("Quarry does not start", failure);
        } else {
            LOG.errorf("Quarry does not start: %s", line);
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

    /** Asked last: below what Flyway says lies mostly what the database said. */
    private static @Nullable String ofFlyway(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayException flyway) {
                return "the database's schema cannot be brought up to date: "
                        + firstLine(String.valueOf(flyway.getMessage())) + ". See quarry.database.url.";
            }
        }
        return null;
    }

    private static @Nullable String known(Throwable cause) {
        if (cause instanceof StartRefused || cause instanceof ConfigurationException) {
            return cause.getMessage();
        }
        if (cause instanceof QuarkusBindException bind) {
            return "port " + bind.getPort() + " is taken by another process. Stop that one, or choose another port with"
                    + " quarkus.http.port (environment: QUARKUS_HTTP_PORT).";
        }
        if (cause instanceof ConfigValidationException invalid) {
            return invalid.getProblemCount() == 0
                    ? invalid.getMessage()
                    : invalid.getProblem(0).getMessage();
        }
        if (cause instanceof SQLException sql) {
            return "the database at " + databaseUrl() + " cannot be used: " + reason(sql)
                    + ". See quarry.database.url, .username and .password.";
        }
        return null;
    }

    /** What lies at the bottom of a failure, in one line. */
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
