package dev.quarry.stats;

import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP resource for statistics. */
@Path("/stats/{organization}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class StatisticsResource {

    private final Statistics statistics;

    StatisticsResource(Statistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @Needs(Permission.READ_STATISTICS)
    @Operation(
            operationId = "getStatistics",
            summary = "Get daily storage and download statistics",
            description =
                    "Returns one value per day (UTC), newest first, for at most 3660 days. Downloads are counted after"
                            + " a few seconds.")
    @APIResponse(
            responseCode = "200",
            description = "One series of daily values per metric",
            content = @Content(schema = @Schema(implementation = StatisticsJson.class)))
    public Uni<StatisticsJson> get(
            @RestPath String organization,
            @Parameter(
                            description = "First day (UTC); by default 29 days before `to`",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-11-01"))
                    @RestQuery
                    @Nullable
                    String from,
            @Parameter(
                            description = "Last day (UTC); by default today",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-11-24"))
                    @RestQuery
                    @Nullable
                    String to) {
        var period = Period.parse(from, to, LocalDate.now(ZoneOffset.UTC));
        return statistics.days(organization, period).map(StatisticsJson::of);
    }
}
