package dev.quarry.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What a part of the application under test logs, as {@code LEVEL message}, while this is open. */
public final class LogLines implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final Handler handler = new Collector();

    public LogLines(String logger) {
        this.logger = Logger.getLogger(logger);
        this.logger.addHandler(handler);
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }

    private final class Collector extends Handler {

        @Override
        public void publish(LogRecord event) {
            var message = event instanceof ExtLogRecord ext ? ext.getFormattedMessage() : event.getMessage();
            lines.add(event.getLevel() + " " + message + (event.getThrown() == null ? "" : " " + event.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
