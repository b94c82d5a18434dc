package dev.quarry.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Formats timestamps as rokka does: {@code 2019-12-10T11:13:24+00:00}, whole seconds, UTC, colon in the offset.
 * RFC 3339 also allows {@code Z}, but rokka never sends it, so clients may not accept it.
 */
public final class RokkaTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'").withZone(ZoneOffset.UTC);

    private RokkaTime() {}

    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }
}
