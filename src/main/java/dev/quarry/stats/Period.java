package dev.quarry.stats;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A range of 1 to 3660 days, both ends included. Instances are always valid. */
public record Period(LocalDate from, LocalDate to) {

    private static final int STANDARD_DAYS = 30;
    private static final int MAX_DAYS = 3660;
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    public Period {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MAX_DAYS) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`from` must not be after `to`, and the period is limited to " + MAX_DAYS + " days.");
        }
    }

    /**
     * Parses query parameters; an empty one counts as missing. {@code to} defaults to {@code today}, {@code from} to
     * the 30 days that end with {@code to}.
     */
    static Period parse(@Nullable String from, @Nullable String to, LocalDate today) {
        var last = date("to", to).orElse(today);
        return new Period(date("from", from).orElse(last.minusDays(STANDARD_DAYS - 1L)), last);
    }

    private static Optional<LocalDate> date(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, FORMAT));
        } catch (DateTimeParseException e) {
            throw new Problem(ProblemType.INVALID_FIELD, "`" + field + "` must be a date such as 2026-11-24.");
        }
    }
}
