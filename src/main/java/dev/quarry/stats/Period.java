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

/** Some days in a row, both ends included; an instance is always valid. */
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
                    "\"from\" must not be behind \"to\", nor more than " + MAX_DAYS + " days before it.");
        }
    }

    /** The last 30 days up to {@code to}, where {@code from} is missing; up to today, where that is. Empty is missing. */
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
            throw new Problem(ProblemType.INVALID_FIELD, "\"" + field + "\" is not a date. Write it as 2026-11-24.");
        }
    }
}
