package dev.quarry.stats;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.http.RokkaTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JSON representation of statistics: rokka's three series and the number of downloads, each newest first. */
@Schema(name = "Statistics")
@JsonPropertyOrder({"space_in_bytes", "number_of_files", "bytes_downloaded", "number_of_downloads"})
public record StatisticsJson(
        @Schema(description = "Stored bytes at the end of each day") @JsonProperty("space_in_bytes")
        List<ValueJson> spaceInBytes,

        @JsonProperty("number_of_files") List<ValueJson> numberOfFiles,

        @JsonProperty("bytes_downloaded") List<ValueJson> bytesDownloaded,

        @JsonProperty("number_of_downloads") List<ValueJson> numberOfDownloads) {

    static StatisticsJson of(List<Day> days) {
        return new StatisticsJson(
                series(days, "bytes", Day::space),
                series(days, "count", Day::files),
                series(days, "bytes", day -> day.traffic().bytes()),
                series(days, "count", day -> day.traffic().downloads()));
    }

    private static List<ValueJson> series(List<Day> days, String unit, ToLongFunction<Day> value) {
        return days.stream()
                .map(day -> new ValueJson(
                        RokkaTime.format(day.date().atStartOfDay(ZoneOffset.UTC).toInstant()),
                        value.applyAsLong(day),
                        unit))
                .toList();
    }

    /** One day of a series. */
    @Schema(name = "StatisticsValue")
    @JsonPropertyOrder({"timestamp", "value", "unit"})
    public record ValueJson(
            @Schema(
                    description = "Start of the day (UTC)",
                    format = "date-time",
                    examples = "2026-11-24T00:00:00+00:00")
            String timestamp,

            @Schema(examples = "1234567") long value,

            @Schema(examples = "bytes") String unit) {}
}
