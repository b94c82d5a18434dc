package dev.quarry.http.conditional;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Formats and parses HTTP dates such as {@code Sun, 06 Nov 1994 08:49:37 GMT} (RFC 9110, 5.6.7). */
public final class HttpDate {

    private static final DateTimeFormatter FIXED = formatter("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = formatter("EEE MMM ppd HH:mm:ss uuuu");
    private static final int PAST_YEARS = 49;

    private HttpDate() {}

    public static String format(Instant instant) {
        return FIXED.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Parses the three formats that a recipient must accept. Returns empty for any other text. */
    static Optional<Instant> parse(String text) {
        return List.of(FIXED, ASCTIME, rfc850()).stream()
                .flatMap(format -> parse(text, format).stream())
                .findFirst();
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Depends on the current date, so it is not a constant: a two-digit year is at most 50 years in the future. */
    private static DateTimeFormatter rfc850() {
        var oldest = LocalDate.now(ZoneOffset.UTC).minusYears(PAST_YEARS);
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, oldest)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withResolverStyle(ResolverStyle.STRICT);
    }
}
