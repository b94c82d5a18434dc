package dev.quarry.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Points in time as rokka writes them: {@code 2019-12-10T11:13:24+00:00}, whole seconds, UTC, an offset with a colon
 * (RFC 3339 allows {@code Z} too, but clients have only ever seen the offset).
 */
public final class RokkaTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'").withZone(ZoneOffset.UTC);

    private RokkaTime() {}

    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }
}
