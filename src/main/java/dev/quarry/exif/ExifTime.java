package dev.quarry.exif;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Converts EXIF dates (Exif 2.32, 4.6.5: DateTimeOriginal, OffsetTimeOriginal) to ISO 8601. */
final class ExifTime {

    private static final DateTimeFormatter EXIF =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private ExifTime() {}

    /** Returns empty for an invalid time. A camera whose clock was never set writes zeros or blanks. */
    static Optional<String> of(String time, Optional<String> offset) {
        try {
            return Optional.of(ISO.format(LocalDateTime.parse(time, EXIF))
                    + offset.flatMap(ExifTime::offset).orElse(""));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> offset(String text) {
        try {
            return Optional.of(OFFSET.format(ZoneOffset.of(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
